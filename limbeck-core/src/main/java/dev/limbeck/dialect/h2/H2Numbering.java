// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.schema.Identity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words for a change of an identity column: {@code SET} keeps the number that comes next, a new definition begins anew. */
final class H2Numbering {
    private H2Numbering() {}

    /** Whether {@link #setting} can make it of the present one. 2.4 takes neither a start there nor limits that leave it out. */
    static boolean keepsItsPlace(@Nullable Identity current, Identity wanted) {
        return current != null
                && Objects.equals(current.start(), wanted.start())
                && Objects.equals(current.minimum(), wanted.minimum())
                && Objects.equals(current.maximum(), wanted.maximum())
                && isUp(current) == isUp(wanted);
    }

    static String setting(Identity wanted) {
        return "SET GENERATED " + (wanted.always() ? "ALWAYS" : "BY DEFAULT")
                + " SET INCREMENT BY " + (wanted.increment() == null ? 1 : wanted.increment())
                + " SET CACHE " + H2Cache.of(wanted)
                + " SET " + (wanted.cycle() ? "CYCLE" : "NO CYCLE");
    }

    /** Lets the numbers go to the end of the type, unless they have an end of their own. */
    static Optional<String> withoutOldLimits(Identity identity) {
        if (isUp(identity)) {
            return identity.maximum() == null ? Optional.of("SET NO MAXVALUE") : Optional.empty();
        }
        return identity.minimum() == null
                ? Optional.of("SET NO MINVALUE SET CACHE " + H2Cache.of(identity))
                : Optional.empty();
    }

    /** Behind the numbers that are there. */
    static String goingOn(Identity identity, String column, String table) {
        boolean up = isUp(identity);
        Long limit = up ? identity.minimum() : identity.maximum();
        long usual = limit == null ? (up ? 1 : -1) : limit;
        long start = identity.start() == null ? usual : identity.start();
        return "RESTART WITH (SELECT "
                + (up ? "GREATEST(COALESCE(MAX(" + column + ") + 1, " : "LEAST(COALESCE(MIN(" + column + ") - 1, ")
                + start + "), " + start + ") FROM " + table + ")";
    }

    static boolean isUp(Identity identity) {
        return identity.increment() == null || identity.increment() > 0;
    }
}
