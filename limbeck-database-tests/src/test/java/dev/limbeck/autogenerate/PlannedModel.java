// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.ColumnPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.SequencePlan;
import dev.limbeck.autogenerate.SchemaPlan.TablePlan;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the model of a plan for one database, and leaves out what the database does not know. */
final class PlannedModel {
    /** Where tables are that are elsewhere, on databases with several schemas. */
    static final Identifier ELSEWHERE = Identifier.of("Else where");

    private final SchemaPlan plan;
    private final DatabaseKind kind;
    private final Dialect dialect;

    PlannedModel(SchemaPlan plan, DatabaseKind kind, Dialect dialect) {
        this.plan = plan;
        this.kind = kind;
        this.dialect = dialect;
    }

    SchemaModel build() {
        SchemaModel model =
                SchemaModel.ofTables(plan.tables().stream().map(this::table).toList());
        if (kind == DatabaseKind.POSTGRESQL) {
            model = model.withEnumTypes(SchemaModel.byName(
                    plan.enums().stream()
                            .map(e -> new EnumType(qualified(e.name()), e.values()))
                            .toList(),
                    EnumType::name));
        }
        if (kind != DatabaseKind.SQLITE && kind != DatabaseKind.MYSQL) {
            model = model.withSequences(SchemaModel.byName(
                    plan.sequences().stream().map(this::sequence).toList(), Sequence::name));
        }
        return model;
    }

    private Sequence sequence(SequencePlan plan) {
        boolean limited = plan.variety() % 3 == 1;
        return new Sequence(
                qualified(plan.name()),
                plan.start(),
                plan.increment(),
                limited ? 1L : null,
                limited ? 10_000L + plan.variety() : null,
                plan.variety() % 4 == 1 ? 5L : null,
                plan.cycle());
    }

    boolean isMysqlLike() {
        return kind == DatabaseKind.MYSQL || kind == DatabaseKind.MARIADB;
    }

    DatabaseKind kind() {
        return kind;
    }

    Dialect dialect() {
        return dialect;
    }

    SchemaPlan plan() {
        return plan;
    }

    /** H2 cannot tell USERS from users, so the model may not either. */
    Identifier name(String text) {
        return dialect.identifiers().fromCatalogue(dialect.identifiers().toCatalogue(Identifier.of(text)));
    }

    @Nullable
    Identifier nameOrNull(@Nullable String text) {
        return text == null ? null : name(text);
    }

    String rendered(String text) {
        return dialect.identifiers().render(name(text));
    }

    QualifiedName qualified(String text) {
        return new QualifiedName(null, name(text));
    }

    QualifiedName nameOf(TablePlan table) {
        boolean several = kind == DatabaseKind.POSTGRESQL || kind == DatabaseKind.H2;
        return new QualifiedName(table.elsewhere() && several ? ELSEWHERE : null, name(table.name()));
    }

    private Table table(TablePlan table) {
        List<Column> columns = new ArrayList<>(keyColumns(table.key()));
        Constraint.@Nullable PrimaryKey key = columns.isEmpty()
                ? null
                : new Constraint.PrimaryKey(
                        null, columns.stream().map(Column::name).toList());
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        PlannedColumns made = new PlannedColumns(this, table);
        for (ColumnPlan column : table.columns()) {
            columns.add(made.column(column));
            made.check(column).ifPresent(constraints::add);
        }
        PlannedObjects objects = new PlannedObjects(this, table);
        objects.references(columns, constraints);
        objects.indexes(constraints, indexes);
        String comment = kind == DatabaseKind.SQLITE ? null : table.comment();
        return new Table(nameOf(table), columns, key, constraints, indexes, comment);
    }

    List<Column> keyColumns(Key key) {
        Column big = Column.of("id", new SqlType.IntegerType(64, false)).withNullable(false);
        Column small = Column.of("id", new SqlType.IntegerType(32, false)).withNullable(false);
        Column code = Column.of("Code", new SqlType.VarcharType(20, false)).withNullable(false);
        boolean options = Set.of(DatabaseKind.POSTGRESQL, DatabaseKind.H2).contains(kind);
        return switch (key) {
            case NUMBERED -> List.of(big.withIdentity(Identity.byDefault()));
            case NUMBERED_SMALL -> List.of(small.withIdentity(Identity.byDefault()));
            case NUMBERED_ALWAYS -> List.of(big.withIdentity(new Identity(options, null, null)));
            case NUMBERED_IN_STEPS ->
                List.of(small.withIdentity(options ? new Identity(false, 100L, 5L) : Identity.byDefault()));
            case GIVEN -> List.of(big);
            case TEXTUAL -> List.of(code);
            case COMPOSITE -> List.of(code, small);
            case NONE -> List.of();
        };
    }
}
