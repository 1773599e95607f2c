// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an alteration says of one attribute: nothing, a new value, or that the value goes. */
public sealed interface Patch<T> {
    /** The attribute is not mentioned and stays. */
    record Keep<T>() implements Patch<T> {}

    /** The attribute gets this value. */
    record To<T>(T value) implements Patch<T> {}

    /** The attribute goes: no default, no comment, … */
    record Clear<T>() implements Patch<T> {}

    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    static <T> Patch<T> to(T value) {
        return new To<>(value);
    }

    static <T> Patch<T> clear() {
        return new Clear<>();
    }

    /** What leads from one value to the other, where null = absent. */
    static <T> Patch<T> between(@Nullable T before, @Nullable T after) {
        if (Objects.equals(before, after)) {
            return keep();
        }
        return after == null ? clear() : to(after);
    }

    default <R> R match(Supplier<R> keep, Function<T, R> to, Supplier<R> clear) {
        if (this instanceof To<T> change) {
            return to.apply(change.value());
        }
        return this instanceof Clear<T> ? clear.get() : keep.get();
    }

    /** The value after the patch, where null = absent. */
    default @Nullable T applyTo(@Nullable T current) {
        return this.<@Nullable T>match(() -> current, value -> value, () -> null);
    }

    default boolean changes() {
        return !(this instanceof Keep<T>);
    }
}
