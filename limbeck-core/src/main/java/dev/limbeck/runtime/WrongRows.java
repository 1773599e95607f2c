// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.RowCheck;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.MigrationScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no revision leaves rows wrong while the engine does not look, as SQLite does not during a run. What was wrong
 * before is not the revision's fault: rows are counted by what is wrong with them, because a rebuild may give them other ids.
 *
 * <p>Looking everywhere takes as long as there are tables, so it is done before the first revision, where it is not known which
 * tables a revision touched, and after the last one; else only at these tables and those that point at them.
 */
final class WrongRows {
    private static final int MOST_SHOWN = 5;

    private final DatabaseSession session;
    private final @Nullable RowCheck check;
    private @Nullable State before;
    private KeyReach reach;
    private boolean last;

    /** Within this revision somebody has the connection, and may use it at any time. */
    private boolean handedOut;

    /** What was known after the revision before. */
    private record State(ForeignKeyRows rows, Map<String, Map<String, List<String>>> wrong) {
        Map<String, List<String>> kinds() {
            Map<String, List<String>> kinds = new LinkedHashMap<>();
            wrong.values().forEach(kinds::putAll);
            return kinds;
        }
    }

    WrongRows(DatabaseSession session) {
        this.session = session;
        this.check = session.dialect().transactions().verify();
        this.reach = new KeyReach(session.dialect().identifiers());
    }

    /** A revision begins; before the first one of the run it looks what is wrong already. */
    void remember() {
        handedOut = false;
        reach = new KeyReach(session.dialect().identifiers());
        if (check != null && before == null) {
            before = asking(() -> everywhere(new ForeignKeyRows(session.connection(), check)));
        }
    }

    /** After this revision there is none. */
    void comesLast() {
        last = true;
    }

    /** The same catalogue, while this takes note of what is done. */
    RunCatalog listeningTo(RunCatalog catalog) {
        return check == null ? catalog : new Listening(catalog);
    }

    /** Throws {@code sql-failed} if there are more than before. */
    void refuseNew(MigrationScript script) {
        State known = before;
        if (check == null || known == null) {
            return;
        }
        Optional<Set<QualifiedName>> tables = last || handedOut ? Optional.empty() : reach.tables();
        State now = asking(() -> tables.isEmpty() ? everywhere(known.rows()) : after(known, tables.get()));
        List<String> more = more(known.kinds(), now.kinds());
        if (!more.isEmpty()) {
            more.add("found by: " + check.all());
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "revision '" + script.id() + "' would leave rows that violate a foreign key",
                    more,
                    "correct those rows, in the script or before it");
        }
        before = now;
        reach = new KeyReach(session.dialect().identifiers());
    }

    private static State everywhere(ForeignKeyRows rows) throws SQLException {
        rows.readReferences();
        return new State(rows, rows.wrong());
    }

    private static State after(State known, Set<QualifiedName> touched) throws SQLException {
        Map<String, Map<String, List<String>>> wrong = new LinkedHashMap<>(known.wrong());
        for (String table : known.rows().reachedFrom(touched)) {
            wrong.put(table, known.rows().wrongIn(table));
        }
        return new State(known.rows(), wrong);
    }

    /** The lines of a message about those that are more than before. */
    private static List<String> more(Map<String, List<String>> before, Map<String, List<String>> now) {
        List<String> more = new ArrayList<>();
        // a table that was renamed takes its wrong rows along
        List<Integer> gone = new ArrayList<>();
        before.forEach((kind, rows) -> {
            if (!now.containsKey(kind)) {
                gone.add(rows.size());
            }
        });
        now.forEach((kind, rows) -> {
            int known = before.getOrDefault(kind, List.of()).size();
            boolean renamed = known == 0 && gone.remove((Integer) rows.size());
            if (rows.size() > known && !renamed) {
                rows.stream().limit(MOST_SHOWN).forEach(row -> more.add(kind + row));
                more.add(rows.size() + " in all" + (known == 0 ? "" : ", " + known + " of them before"));
            }
        });
        return more;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw RunFaults.database("check the foreign keys", failure);
        }
    }

    private final class Listening implements RunCatalog {
        private final RunCatalog catalog;

        Listening(RunCatalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public void before(Operation operation) {
            reach.add(operation);
            catalog.before(operation);
        }

        @Override
        public void after(Operation operation) {
            catalog.after(operation);
        }

        @Override
        public void forget() {
            handedOut = true;
            catalog.forget();
        }

        @Override
        public SchemaModel current() {
            return catalog.current();
        }

        @Override
        public Optional<String> source(QualifiedName table) {
            return catalog.source(table);
        }
    }
}
