// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.SequencePlan;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the model of a plan for one database, and leaves out what the database does not know. */
final class PlannedModel {
    /** The schemas beside the usual one, on databases with several. */
    static final List<Identifier> FURTHER = List.of(Identifier.of("Else where"), Identifier.of("third"));

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
                            .map(e -> new EnumType(nameOf(e.name(), e.place()), e.values()))
                            .toList(),
                    EnumType::name));
        }
        if (kind != DatabaseKind.SQLITE && kind != DatabaseKind.MYSQL) {
            model = model.withSequences(SchemaModel.byName(
                    plan.sequences().stream().map(this::sequence).toList(), Sequence::name));
        }
        return knowsSchemas()
                ? model.withSchemas(plan.schemas().stream()
                        .map(place -> FURTHER.get(place - 1))
                        .collect(Collectors.toSet()))
                : model;
    }

    private Sequence sequence(SequencePlan plan) {
        boolean limited = plan.variety() % 3 == 1;
        long sign = plan.variety() % 5 == 4 ? -1 : 1;
        Long near = limited ? Long.valueOf(sign) : null;
        Long far = limited ? Long.valueOf(sign * (10_000L + plan.variety())) : null;
        // H2 keeps numbers ready only where it can count what is left
        boolean isEndless = kind == DatabaseKind.H2 && sign < 0 && !limited;
        return new Sequence(
                nameOf(plan.name(), plan.place()),
                sign * plan.start(),
                sign * plan.increment(),
                sign > 0 ? near : far,
                sign > 0 ? far : near,
                plan.variety() % 4 == 1 && !isEndless ? Long.valueOf(5) : null,
                plan.cycle());
    }

    /** MariaDB and MySQL have databases instead, of which only one is built on the side. */
    boolean knowsSchemas() {
        return kind == DatabaseKind.POSTGRESQL || kind == DatabaseKind.H2;
    }

    boolean isMysqlLike() {
        return kind == DatabaseKind.MYSQL || kind == DatabaseKind.MARIADB;
    }

    boolean atLeast(int version) {
        return dialect.server().atLeast(version, 0);
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

    QualifiedName nameOf(String text, int place) {
        return new QualifiedName(place > 0 && knowsSchemas() ? FURTHER.get(place - 1) : null, name(text));
    }

    QualifiedName nameOf(TablePlan table) {
        return nameOf(table.name(), table.place());
    }

    PlannedKeys keys() {
        return new PlannedKeys(this);
    }

    private Table table(TablePlan table) {
        List<Column> columns = new ArrayList<>(keys().columns(table));
        Constraint.PrimaryKey key = columns.isEmpty() ? null : keys().primaryKey(table, columns);
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        PlannedColumns made = new PlannedColumns(this, table);
        for (ColumnPlan column : table.columns()) {
            columns.add(made.column(column));
            made.check(column).ifPresent(constraints::add);
        }
        new PlannedReferences(this, table).add(columns, constraints);
        new PlannedIndexes(this, table).add(constraints, indexes);
        String comment = kind == DatabaseKind.SQLITE ? null : table.comment();
        return new Table(nameOf(table), columns, key, constraints, indexes, comment);
    }
}
