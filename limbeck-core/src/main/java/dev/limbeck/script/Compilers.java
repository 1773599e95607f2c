// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the JDK's compiler, else one that offers itself as a service, as ECJ does. */
record Compilers(ClassLoader loader) implements Supplier<@Nullable JavaCompiler> {
    @Override
    public @Nullable JavaCompiler get() {
        JavaCompiler system = ToolProvider.getSystemJavaCompiler();
        return system != null ? system : service();
    }

    /** One that is not part of the JDK. */
    @Nullable
    JavaCompiler service() {
        try {
            return ServiceLoader.load(JavaCompiler.class, loader).stream()
                    .filter(provider ->
                            !"jdk.compiler".equals(provider.type().getModule().getName()))
                    .findFirst()
                    .map(ServiceLoader.Provider::get)
                    .orElse(null);
        } catch (ServiceConfigurationError e) {
            // listed but not loadable, such as one for a newer Java
            return null;
        }
    }
}
