// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.ColumnPlan;
import dev.limbeck.autogenerate.SchemaPlan.EnumPlan;
import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.TablePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the model of a plan for one database, and leaves out what the database does not know. */
final class PlannedModel {
    private final SchemaPlan plan;
    private final DatabaseKind kind;
    private final IdentifierRules names;

    PlannedModel(SchemaPlan plan, DatabaseKind kind, IdentifierRules names) {
        this.plan = plan;
        this.kind = kind;
        this.names = names;
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
                    plan.sequences().stream()
                            .map(s -> new Sequence(
                                    qualified(s.name()), s.start(), s.increment(), null, null, null, s.cycle()))
                            .toList(),
                    Sequence::name));
        }
        return model;
    }

    /** H2 cannot tell USERS from users, so the model may not either. */
    private Identifier name(String text) {
        return names.fromCatalogue(names.toCatalogue(Identifier.of(text)));
    }

    private QualifiedName qualified(String text) {
        return new QualifiedName(null, name(text));
    }

    private boolean isMysqlLike() {
        return kind == DatabaseKind.MYSQL || kind == DatabaseKind.MARIADB;
    }

    // ---- tables

    private Table table(TablePlan table) {
        List<Column> columns = new ArrayList<>(keyColumns(table.key()));
        Constraint.@Nullable PrimaryKey key = columns.isEmpty()
                ? null
                : new Constraint.PrimaryKey(
                        null, columns.stream().map(Column::name).toList());
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnPlan column : table.columns()) {
            columns.add(column(table, column));
            if (column.minimum() != null && sourceOf(table, column) == null) {
                check(column).ifPresent(sql -> constraints.add(new Constraint.Check(null, sql)));
            }
        }
        for (ReferencePlan reference : table.references()) {
            reference(table, reference, columns, constraints);
        }
        List<Index> indexes = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (IndexPlan index : table.indexes()) {
            if (taken.add(index.columns())) {
                index(table, index, constraints, indexes);
            }
        }
        String comment = kind == DatabaseKind.SQLITE ? null : table.comment();
        return new Table(qualified(table.name()), columns, key, constraints, indexes, comment);
    }

    private static List<Column> keyColumns(Key key) {
        Column big = Column.of("id", new SqlType.IntegerType(64, false)).withNullable(false);
        Column small = Column.of("id", new SqlType.IntegerType(32, false)).withNullable(false);
        Column code = Column.of("Code", new SqlType.VarcharType(20, false)).withNullable(false);
        return switch (key) {
            case NUMBERED -> List.of(big.withIdentity(Identity.byDefault()));
            case NUMBERED_SMALL -> List.of(small.withIdentity(Identity.byDefault()));
            case GIVEN -> List.of(big);
            case TEXTUAL -> List.of(code);
            case COMPOSITE -> List.of(code, small);
            case NONE -> List.of();
        };
    }

    private void reference(
            TablePlan table, ReferencePlan reference, List<Column> columns, List<Constraint> constraints) {
        TablePlan target = plan.tables().stream()
                .filter(t -> t.number() == reference.target())
                .findFirst()
                .orElse(null);
        if (target == null || target.key() == Key.NONE) {
            return;
        }
        List<Identifier> own = new ArrayList<>();
        List<Identifier> theirs = new ArrayList<>();
        boolean setsNull = reference.onDelete() == ReferentialAction.SET_NULL;
        for (Column column : keyColumns(target.key())) {
            Identifier name = name("ref" + reference.number() + "_" + column.name());
            own.add(name);
            theirs.add(column.name());
            columns.add(Column.of(name, column.type()).withNullable(reference.nullable() || setsNull));
        }
        constraints.add(new Constraint.ForeignKey(
                identifier(reference.name()),
                own,
                qualified(target.name()),
                theirs,
                reference.onDelete(),
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE));
    }

    private @Nullable Identifier identifier(@Nullable String name) {
        return name == null ? null : name(name);
    }

    private void index(TablePlan table, IndexPlan index, List<Constraint> constraints, List<Index> indexes) {
        List<ColumnPlan> columns = table.columns().stream()
                .filter(column -> index.columns().contains(column.number()) && isKeyable(column))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        Identifier name = identifier(index.name());
        List<Identifier> plain = columns.stream().map(c -> name(c.name())).toList();
        if (index.constraint()) {
            constraints.add(new Constraint.Unique(name, plain, false));
            return;
        }
        boolean special = kind == DatabaseKind.POSTGRESQL || kind == DatabaseKind.SQLITE;
        List<Index.Part> parts = new ArrayList<>();
        for (Identifier column : plain) {
            parts.add(new Index.Part(
                    column, null, index.trait() == Trait.DESCENDING && kind != DatabaseKind.MARIADB, null));
        }
        ColumnPlan first = columns.get(0);
        if (index.trait() == Trait.EXPRESSION && special && first.kind() == Kind.VARCHAR) {
            parts.set(0, Index.Part.expression("lower(" + names.render(plain.get(0)) + ")"));
        }
        String where = index.trait() == Trait.PARTIAL && special ? names.render(plain.get(0)) + " IS NOT NULL" : null;
        indexes.add(new Index(name, parts, index.unique(), where, null, List.of()));
    }

    private boolean isKeyable(ColumnPlan column) {
        return switch (column.kind()) {
            case TEXT, BLOB, JSON, REAL, DOUBLE, ARRAY, VARBINARY -> false;
            default -> true;
        };
    }

    // ---- columns

    private Column column(TablePlan table, ColumnPlan plan) {
        Column column = Column.of(name(plan.name()), type(plan));
        if (plan.comment() != null && kind != DatabaseKind.SQLITE) {
            column = column.withComment(plan.comment());
        }
        ColumnPlan source = sourceOf(table, plan);
        if (source != null) {
            String sql = names.render(name(source.name())) + " + " + plan.size();
            return column.withType(new SqlType.IntegerType(64, false))
                    .withGenerated(new GeneratedExpression(sql, true));
        }
        return column.withNullable(plan.nullable()).withDefault(defaultValue(plan));
    }

    private static @Nullable ColumnPlan sourceOf(TablePlan table, ColumnPlan column) {
        return table.columns().stream()
                .filter(other -> column.computedFrom() != null
                        && other.number() == column.computedFrom()
                        && other.number() != column.number()
                        && other.computedFrom() == null
                        && Set.of(Kind.SMALL, Kind.INT, Kind.BIG).contains(other.kind()))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> check(ColumnPlan column) {
        String name = names.render(name(column.name()));
        return switch (column.kind()) {
            case SMALL, INT, BIG, DECIMAL, REAL, DOUBLE -> Optional.of(name + " > -" + column.minimum());
            case VARCHAR, CHAR -> Optional.of(name + " <> 'no" + column.minimum() + "'");
            default -> Optional.empty();
        };
    }

    private SqlType type(ColumnPlan column) {
        int size = column.size();
        return switch (column.kind()) {
            case SMALL -> new SqlType.IntegerType(16, false);
            case INT -> new SqlType.IntegerType(32, false);
            case BIG -> new SqlType.IntegerType(64, false);
            case DECIMAL -> new SqlType.DecimalType(10 + size % 20, size % 8);
            case REAL -> new SqlType.FloatingType(32);
            case DOUBLE -> new SqlType.FloatingType(64);
            case BOOL -> new SqlType.BooleanType();
            case CHAR -> new SqlType.CharType(1 + size % 20, false);
            case VARCHAR -> new SqlType.VarcharType(5 + size, false);
            case TEXT -> new SqlType.TextType(LobSize.values()[size % 4], false);
            case BLOB -> new SqlType.BlobType(LobSize.values()[size % 4]);
            case DATE -> new SqlType.DateType();
            case TIME -> new SqlType.TimeType(size % 7, false);
            case TIMESTAMP -> new SqlType.TimestampType(size % 7, false);
            case INSTANT -> new SqlType.TimestampType(size % 7, true);
            case UUID -> new SqlType.UuidType();
            case VARBINARY -> new SqlType.VarbinaryType(1 + size);
            case JSON ->
                isMysqlLike() || kind == DatabaseKind.POSTGRESQL
                        ? new SqlType.JsonType(size % 2 == 0 && kind == DatabaseKind.POSTGRESQL)
                        : new SqlType.TextType(LobSize.REGULAR, false);
            case ARRAY ->
                kind == DatabaseKind.POSTGRESQL
                        ? new SqlType.ArrayType(new SqlType.IntegerType(32, false))
                        : new SqlType.IntegerType(32, false);
            case ENUM -> enumeration(column);
        };
    }

    private SqlType enumeration(ColumnPlan column) {
        EnumPlan type = plan.enums().stream()
                .filter(e -> e.number() == column.enumeration())
                .findFirst()
                .orElse(null);
        if (type == null || !(isMysqlLike() || kind == DatabaseKind.POSTGRESQL)) {
            return new SqlType.VarcharType(30, false);
        }
        return isMysqlLike()
                ? new SqlType.InlineEnumType(type.values())
                : new SqlType.NamedEnumType(qualified(type.name()));
    }

    private @Nullable ColumnDefault defaultValue(ColumnPlan column) {
        Integer value = column.value();
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case SMALL, INT, BIG, REAL, DOUBLE ->
                new ColumnDefault.Expression(value % 3 == 0 ? "-" + value : value.toString());
            case DECIMAL -> new ColumnDefault.Expression(value + (value % 2 == 0 ? "" : ".5"));
            case BOOL -> new ColumnDefault.Expression(value % 2 == 0 ? "true" : "false");
            case CHAR -> new ColumnDefault.Text("x");
            case VARCHAR ->
                new ColumnDefault.Text(
                        List.of("", "it's", "a\\b", "ы\"", "null").get(value % 5));
            case DATE -> new ColumnDefault.Text(String.format(Locale.ROOT, "2020-01-%02d", 1 + value % 28));
            case TIMESTAMP ->
                new ColumnDefault.Text(String.format(Locale.ROOT, "2020-01-%02d 01:02:03", 1 + value % 28));
            default -> null;
        };
    }
}
