// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parent of a class loader with a Hibernate of its own: the JDK, and of Limbeck the types that both sides speak in. The
 * bridge itself is not among them, so that each loader has its own.
 */
final class SharedClasses extends ClassLoader {
    private static final List<String> PACKAGES = List.of(
            "dev.limbeck.annotation.",
            "dev.limbeck.error.",
            "dev.limbeck.schema.",
            "dev.limbeck.op.",
            "dev.limbeck.reflect.",
            "dev.limbeck.dialect.",
            "dev.limbeck.autogenerate.",
            "dev.limbeck.hibernate.boot.",
            "org.jspecify.");

    private final @Nullable ClassLoader limbeck;

    SharedClasses(@Nullable ClassLoader limbeck) {
        super(ClassLoader.getPlatformClassLoader());
        this.limbeck = limbeck;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.stream().anyMatch(name::startsWith)) {
            return Class.forName(name, false, limbeck);
        }
        throw new ClassNotFoundException(name);
    }
}
