// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.names;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A table that is left out points at something that goes. */
class OutsideKeysDatabaseTest {
    private static final Guidance WITHOUT_AUDIT = Guidance.of(SchemaFilter.of(List.of(), List.of(), List.of("audit*")));

    private static Table users() {
        return table("users", Column.of("code", integer()).withNullable(false), Column.of("age", integer()))
                .withConstraints(List.of(new Constraint.Unique(name("uq_code"), names("code"), false)));
    }

    private static Workbench withAnAudit(TestDatabase database, String target) throws SQLException {
        Workbench bench = new Workbench(database);
        bench.apply(generate(bench, users(), table("kept")).upgrade());
        bench.execute("CREATE TABLE audit_log (id INTEGER NOT NULL PRIMARY KEY, what INTEGER,"
                + " CONSTRAINT fk_audit FOREIGN KEY (what) REFERENCES " + target + ")");
        return bench;
    }

    private static GeneratedRevision generate(Workbench bench, Table... tables) {
        return bench.generate(
                new DesiredModel(schema(tables), List.of(), List.of()), Ownership.ofEverything(), WITHOUT_AUDIT);
    }

    private static List<String> warnings(GeneratedRevision revision) {
        return revision.notes().stream()
                .filter(note -> note.contains("is left out"))
                .map(note -> note.replaceFirst(";.*", ""))
                .toList();
    }

    @EachDatabase
    void isToldWhereATableGoes(TestDatabase database) throws SQLException {
        try (Workbench bench = withAnAudit(database, "users (id)")) {
            assertThat(warnings(generate(bench, table("kept"))))
                    .containsExactly(
                            "table 'audit_log' is left out, and its foreign key 'fk_audit' points at 'users', which"
                                    + " goes: the upgrade may stop there");
        }
    }

    @EachDatabase({"postgresql", "h2", "mariadb", "mysql"})
    void isToldBeforeTheDatabaseRefuses(TestDatabase database) throws SQLException {
        try (Workbench bench = withAnAudit(database, "users (id)")) {
            GeneratedRevision found = generate(bench, table("kept"));
            assertThatThrownBy(() -> bench.apply(found.upgrade())).isInstanceOf(SQLException.class);
            String note = found.notes().stream()
                    .filter(one -> one.contains("is left out"))
                    .findFirst()
                    .orElseThrow();
            bench.execute(note.substring(note.indexOf("ALTER TABLE")));
            bench.apply(found.upgrade());
            assertThat(generate(bench, table("kept")).isEmpty()).isTrue();
        }
    }

    @EachDatabase
    void isToldWhereAColumnOrItsKeyGoes(TestDatabase database) throws SQLException {
        try (Workbench bench = withAnAudit(database, "users (code)")) {
            Table withoutKey = users().withConstraints(List.of());
            assertThat(warnings(generate(bench, withoutKey, table("kept"))))
                    .containsExactly(
                            "table 'audit_log' is left out, and its foreign key 'fk_audit' points at 'users', by a"
                                    + " key that goes or is made anew: the upgrade may stop there");
            assertThat(warnings(generate(bench, table("users", Column.of("age", integer())), table("kept"))))
                    .hasSize(1);
        }
    }

    @EachDatabase
    void isNotToldOfWhatItDoesNotPointAt(TestDatabase database) throws SQLException {
        try (Workbench bench = withAnAudit(database, "users (id)")) {
            Table changed = table("users", Column.of("code", integer()).withNullable(false));
            assertThat(warnings(generate(bench, changed))).isEmpty();
        }
    }
}
