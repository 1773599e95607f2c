// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which tables, and where it is plain which columns, a raw statement names to change them. It only reads text. */
final class RawSqlTargets {
    private static final Set<String> FILLING =
            Set.of("or", "replace", "global", "local", "temporary", "temp", "unlogged", "unique", "only", "ignore");

    private final SqlTokens tokens;
    private final Set<TouchedObject> found = new LinkedHashSet<>();

    private RawSqlTargets(SqlTokens tokens) {
        this.tokens = tokens;
    }

    /** Empty for a statement of another kind. */
    static Set<TouchedObject> of(String sql, IdentifierRules rules) {
        RawSqlTargets targets = new RawSqlTargets(new SqlTokens(sql, rules));
        targets.statement();
        return targets.found;
    }

    private void statement() {
        boolean rows = tokens.take("insert") || tokens.take("update") || tokens.take("delete") || tokens.take("merge");
        boolean truncate = !rows && tokens.take("truncate");
        if (rows || truncate) {
            tokens.takeAll(FILLING);
            tokens.takeAll(Set.of("into", "from", "table"));
            table();
        } else if (tokens.take("alter", "table")) {
            alter();
        } else if (tokens.take("create") || tokens.take("drop")) {
            object();
        } else if (tokens.take("rename", "table")) {
            table();
        }
    }

    private void table() {
        if (!tokens.atEnd()) {
            found.add(TouchedObject.table(tokens.qualifiedName()));
        }
    }

    private void object() {
        tokens.takeAll(FILLING);
        if (tokens.take("table")) {
            ifExists();
            table();
        } else if (tokens.take("index")) {
            while (!tokens.atEnd() && !tokens.take("on")) {
                tokens.skip();
            }
            tokens.takeAll(FILLING);
            table();
        } else if (tokens.take("sequence") || tokens.peek().equals("type")) {
            tokens.take("type");
            ifExists();
            if (!tokens.atEnd()) {
                found.add(new TouchedObject(TouchedObject.Kind.OTHER, tokens.qualifiedName(), null));
            }
        }
    }

    private void alter() {
        ifExists();
        tokens.takeAll(FILLING);
        if (tokens.atEnd()) {
            return;
        }
        TouchedObject table = TouchedObject.table(tokens.qualifiedName());
        boolean columns = false;
        do {
            boolean action = tokens.take("add")
                    || tokens.take("drop")
                    || tokens.take("alter")
                    || tokens.take("modify")
                    || tokens.take("change")
                    || tokens.take("rename");
            boolean column = action && tokens.take("column");
            if (column) {
                ifExists();
                found.add(table.column(tokens.name()));
                columns = true;
            }
            tokens.skipElement();
        } while (tokens.take(","));
        if (!columns) {
            found.add(table);
        }
    }

    private void ifExists() {
        tokens.take("if", "not", "exists");
        tokens.take("if", "exists");
    }
}
