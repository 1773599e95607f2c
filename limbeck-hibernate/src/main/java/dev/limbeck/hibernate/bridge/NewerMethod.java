// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method without arguments that only newer versions of Hibernate have. Looked up once, called often. */
final class NewerMethod {
    private final @Nullable Method method;

    private NewerMethod(@Nullable Method method) {
        this.method = method;
    }

    static NewerMethod of(Class<?> type, String name) {
        try {
            return new NewerMethod(type.getMethod(name));
        } catch (NoSuchMethodException e) {
            return new NewerMethod(null);
        }
    }

    boolean exists() {
        return method != null;
    }

    /** Its answer as text; empty if this Hibernate does not have it, or it answers null or nothing. */
    Optional<String> text(Object target) {
        return Optional.ofNullable(call(target)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    /** Its answer as a truth value, {@code otherwise} if this Hibernate does not have it. */
    boolean test(Object target, boolean otherwise) {
        return call(target) instanceof Boolean answer ? answer : otherwise;
    }

    private @Nullable Object call(Object target) {
        if (method == null) {
            return null;
        }
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
