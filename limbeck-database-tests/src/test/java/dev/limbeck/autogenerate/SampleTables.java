// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Small schemas for one question each. */
final class SampleTables {
    static final QualifiedName T = QualifiedName.of("t");

    private SampleTables() {}

    static Identifier name(String text) {
        return Identifier.of(text);
    }

    static List<Identifier> names(String... texts) {
        return Stream.of(texts).map(Identifier::of).toList();
    }

    /** With a key {@code id} and these columns. */
    static Table table(String name, Column... columns) {
        Column id = Column.of("id", integer()).withNullable(false);
        return new Table(
                QualifiedName.of(name),
                Stream.concat(Stream.of(id), Stream.of(columns)).toList(),
                new Constraint.PrimaryKey(null, names("id")),
                List.of(),
                List.of(),
                null);
    }

    /** {@code t (id, a varchar(20), b varchar(20), n integer, m integer)}. */
    static Table t() {
        return table(
                "t",
                Column.of("a", varchar(20)),
                Column.of("b", varchar(20)),
                Column.of("n", integer()),
                Column.of("m", integer()));
    }

    static SchemaModel schema(Table... tables) {
        return SchemaModel.ofTables(List.of(tables));
    }

    static SchemaModel column(Column column) {
        return schema(table("t", column));
    }

    static SchemaModel column(SqlType type) {
        return column(Column.of("c", type));
    }

    /** Beside {@code parent (id, code, other)}, whose code and other are keys too. */
    static SchemaModel child(Constraint... constraints) {
        Table parent = table(
                        "parent",
                        Column.of("code", integer()).withNullable(false),
                        Column.of("other", integer()).withNullable(false))
                .withConstraints(List.of(
                        new Constraint.Unique(name("uq_code"), names("code"), false),
                        new Constraint.Unique(name("uq_other"), names("other"), false)));
        return schema(parent, t().withConstraints(List.of(constraints)));
    }

    /** From {@code t.n} to {@code parent.code}, without a name. */
    static Constraint.ForeignKey key() {
        return pointing("n", "parent", "code");
    }

    static Constraint.ForeignKey pointing(String column, String table, String referenced) {
        return new Constraint.ForeignKey(
                null,
                names(column),
                QualifiedName.of(table),
                names(referenced),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Constraint.Deferrability.NOT_DEFERRABLE);
    }

    static SchemaModel constrained(Constraint... constraints) {
        return schema(t().withConstraints(List.of(constraints)));
    }

    static SchemaModel indexed(Index... indexes) {
        return schema(t().withIndexes(List.of(indexes)));
    }
}
