// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.ReferentialAction;
import java.util.Locale;

/** What the words after a foreign key's columns say. */
record KeyActions(ReferentialAction onDelete, ReferentialAction onUpdate, Deferrability deferrability) {
    static final KeyActions NONE =
            new KeyActions(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE);

    /** Reads the clauses wherever they stand in the text. */
    static KeyActions parse(String sql) {
        String text = " " + sql.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ") + " ";
        return new KeyActions(action(text, " on delete "), action(text, " on update "), deferrability(text));
    }

    private static ReferentialAction action(String text, String clause) {
        int at = text.indexOf(clause);
        if (at >= 0) {
            String rest = text.substring(at + clause.length());
            for (ReferentialAction action : ReferentialAction.values()) {
                if (rest.startsWith(action.sql())) {
                    return action;
                }
            }
        }
        return ReferentialAction.NO_ACTION;
    }

    private static Deferrability deferrability(String text) {
        if (text.contains(" initially deferred ")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        boolean deferrable = text.contains(" deferrable ") && !text.contains(" not deferrable ");
        return deferrable ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }
}
