// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/** What happens to a child row when its parent row goes or changes its key. */
public enum ReferentialAction {
    NO_ACTION("no action"),
    RESTRICT("restrict"),
    CASCADE("cascade"),
    SET_NULL("set null"),
    SET_DEFAULT("set default");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The standard's words, lower case. */
    public String sql() {
        return sql;
    }
}
