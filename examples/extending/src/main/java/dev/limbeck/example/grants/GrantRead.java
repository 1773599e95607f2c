// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.grants;

import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/** Lets a role read a table, or no longer: {@code op.custom(new GrantRead("reports", "orders", true))}. */
public record GrantRead(String role, String table, boolean granted) implements CustomOperation {
    @Override
    public List<Operation> reverse() {
        return List.of(new GrantRead(role, table, !granted));
    }

    /** Privileges are not part of the schema. */
    @Override
    public SchemaModel effect(SchemaModel before) {
        return before;
    }

    @Override
    public List<String> statements(String dialect) {
        if (dialect.equals("sqlite")) {
            // it has no roles: whoever can open the file can read it
            return List.of();
        }
        return List.of(
                (granted ? "GRANT SELECT ON " : "REVOKE SELECT ON ") + table + (granted ? " TO " : " FROM ") + role);
    }

    @Override
    public String javaSource() {
        return "op.custom(new dev.limbeck.example.grants.GrantRead(\"%s\", \"%s\", %s))"
                .formatted(role, table, granted);
    }
}
