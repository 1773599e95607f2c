// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code information_schema}, in ten statements or fewer. What the server keeps on its own account is hidden: the indexes
 * that only foreign keys need, {@code PRIMARY} as a name, collations that are the table's. Unique indexes on plain columns are
 * unique constraints, which here are the same thing; {@code RESTRICT} is shown as {@code NO ACTION}, which does the same.
 */
public abstract class MySqlFamilyReflector implements Reflector {
    private static final List<String> SHOWN = List.of("invisible", "without system versioning");
    private static final Pattern ON_UPDATE =
            Pattern.compile("on update (current_timestamp(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOW =
            Pattern.compile("current_timestamp(?:\\(\\)|(\\([1-6]\\)))?", Pattern.CASE_INSENSITIVE);

    private final TypeSystem types;

    protected MySqlFamilyReflector(TypeSystem types) {
        this.types = types;
    }

    protected final TypeSystem types() {
        return types;
    }

    /** The check constraints. */
    protected abstract List<CheckRow> checks(ReadSchemas schemas) throws SQLException;

    /** The sequences of this names, with their options, in one statement. */
    protected abstract List<Sequence> sequences(ReadSchemas schemas, List<QualifiedName> names, Connection connection)
            throws SQLException;

    /** The type of a column; {@code checks} are those of its table. */
    protected SqlType type(ColumnRow row, List<CheckRow> checks) {
        return types.parse(row.type());
    }

    /** The default of a column that is neither numbered nor generated, without {@code ON UPDATE}; null = none. */
    protected abstract @Nullable ColumnDefault defaultValue(ColumnRow row, SqlType type, ReadSchemas schemas);

    /** An expression of the catalogue as it can be written again, and comes back equal. */
    protected abstract String expression(String catalogue);

    /** A column of {@code information_schema.statistics} with the expression of a functional key, or {@code null}. */
    protected abstract String indexExpressionColumn();

    @Override
    public final SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        ReadSchemas whole = ReadSchemas.of(connection, scope.schemas());
        if (whole.isEmpty()) {
            return SchemaModel.empty();
        }
        TableAssembly assembly = new TableAssembly();
        Map<QualifiedName, String> collations = new HashMap<>();
        List<QualifiedName> sequenceNames = tables(whole, scope, assembly, collations);
        ReadSchemas schemas = scope.isChosen() ? whole.choosing(assembly.names()) : whole;
        List<CheckRow> checks = checks(schemas);
        columns(schemas, assembly, collations, checks);
        new KeyReading(schemas, assembly, indexExpressionColumn(), this::expression).read();
        SchemaModel model = SchemaModel.empty()
                .withSchemas(existing(schemas, scope))
                .withTables(assembly.tables())
                .withViews(SchemaModel.byName(views(schemas, scope), View::name));
        List<Sequence> sequences = sequenceNames.isEmpty() ? List.of() : sequences(schemas, sequenceNames, connection);
        return model.withSequences(SchemaModel.byName(sequences, Sequence::name));
    }

    private static Set<Identifier> existing(ReadSchemas schemas, ReflectionScope scope) throws SQLException {
        if (scope.schemas().isEmpty()) {
            return Set.of();
        }
        Set<Identifier> names = new TreeSet<>(schemas.rows(
                "select schema_name from information_schema.schemata where {in:schema_name}",
                row -> Identifier.of(row.getString(1))));
        names.retainAll(scope.schemas());
        return names;
    }

    /** Starts the tables; gives the names of the sequences, which the catalogue lists among them. */
    private static List<QualifiedName> tables(
            ReadSchemas schemas, ReflectionScope scope, TableAssembly assembly, Map<QualifiedName, String> collations)
            throws SQLException {
        record Row(
                QualifiedName name, String type, @Nullable String collation, String comment) {}

        List<Row> rows = schemas.rows(
                "select table_schema, table_name, table_type, table_collation, table_comment"
                        + " from information_schema.tables where {in:table_schema} order by table_schema, table_name",
                row -> new Row(
                        schemas.name(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
        for (Row row : rows) {
            boolean table = row.type().equals("BASE TABLE") || row.type().equals("SYSTEM VERSIONED");
            if (table && scope.wants(row.name())) {
                assembly.start(row.name(), row.comment());
                collations.put(row.name(), String.valueOf(row.collation()));
            }
        }
        return rows.stream()
                .filter(row ->
                        row.type().equals("SEQUENCE") && !scope.excludedTables().contains(row.name()))
                .map(Row::name)
                .toList();
    }

    private void columns(
            ReadSchemas schemas,
            TableAssembly assembly,
            Map<QualifiedName, String> collations,
            List<CheckRow> allChecks)
            throws SQLException {
        Map<QualifiedName, List<CheckRow>> checks = allChecks.stream().collect(Collectors.groupingBy(CheckRow::table));
        List<ColumnRow> rows = schemas.rows(
                "select table_schema, table_name, column_name, column_default, is_nullable, column_type, collation_name,"
                        + " extra, generation_expression, column_comment from information_schema.columns"
                        + " where {of:table_schema} order by table_schema, table_name, ordinal_position",
                row -> new ColumnRow(
                        schemas.name(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).equalsIgnoreCase("YES"),
                        ColumnText.withoutRunComments(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)));
        Set<CheckRow> hidden = new HashSet<>();
        for (ColumnRow row : rows) {
            if (assembly.has(row.table())) {
                List<CheckRow> ofTable = checks.getOrDefault(row.table(), List.of());
                Column column = column(row, type(row, ofTable), collations.get(row.table()), schemas);
                assembly.column(row.table(), column);
                ofTable.stream()
                        .filter(check -> check.ofColumn() && check.name().equals(column.name()))
                        .filter(check -> impliesCheck(column.type(), check))
                        .forEach(hidden::add);
            }
        }
        for (CheckRow check : allChecks) {
            if (!hidden.contains(check)) {
                assembly.constraint(check.table(), new Constraint.Check(check.name(), schemas.local(check.sql())));
            }
        }
    }

    /** What the catalogue's views leave out, such as a column's format. */
    @Override
    public final Optional<String> source(Connection connection, QualifiedName table) throws SQLException {
        String name = quoted(table.name());
        String whole = table.schema() == null ? name : quoted(table.schema()) + "." + name;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + whole)) {
            return row.next() ? Optional.of(row.getString(2)) : Optional.empty();
        }
    }

    private static String quoted(Identifier name) {
        return "`" + name.text().replace("`", "``") + "`";
    }

    /** Whether the type brings this check of its column along. */
    protected boolean impliesCheck(SqlType type, CheckRow check) {
        return false;
    }

    private Column column(ColumnRow row, SqlType type, @Nullable String tableCollation, ReadSchemas schemas) {
        String extra = row.extra().toLowerCase(Locale.ROOT);
        boolean generated = extra.contains("stored generated") || extra.contains("virtual generated");
        boolean numbered = extra.contains("auto_increment");
        String collation = row.collation();
        boolean ownCollation =
                collation != null && !collation.equals(tableCollation) && !(type instanceof SqlType.JsonType);
        return new Column(
                Identifier.of(row.name()),
                type,
                row.nullable(),
                generated || numbered ? null : defaultWithUpdate(row, type, schemas),
                numbered ? Identity.byDefault() : null,
                generated
                        ? new GeneratedExpression(
                                schemas.local(expression(String.valueOf(row.expression()))),
                                extra.contains("stored generated"))
                        : null,
                ownCollation ? collation : null,
                row.comment().isEmpty() ? null : row.comment(),
                attributes(extra));
    }

    /** Of those that the model has no word for only these stand in the views; a new column must be as hidden as the old one. */
    private static List<String> attributes(String extra) {
        return SHOWN.stream()
                .filter(extra::contains)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    private @Nullable ColumnDefault defaultWithUpdate(ColumnRow row, SqlType type, ReadSchemas schemas) {
        ColumnDefault value = defaultValue(row, type, schemas);
        Matcher update = ON_UPDATE.matcher(row.extra());
        if (!update.find()) {
            return value;
        }
        String without = row.nullable() ? "NULL " : "";
        String before = value == null
                ? without
                : value.match(text -> MySqlText.literal(text.value()), ColumnDefault.Expression::sql) + " ";
        return new ColumnDefault.Expression(before + "ON UPDATE " + now(update.group(1)));
    }

    /** The current time in the spelling of both databases' manuals; other text as it is. */
    protected static String now(String sql) {
        Matcher now = NOW.matcher(sql);
        if (!now.matches()) {
            return sql;
        }
        return "CURRENT_TIMESTAMP" + (now.group(1) == null ? "" : now.group(1));
    }

    private List<View> views(ReadSchemas schemas, ReflectionScope scope) throws SQLException {
        List<View> views = schemas.rows(
                "select table_schema, table_name, view_definition from information_schema.views"
                        + " where {in:table_schema}",
                row -> {
                    String sql = row.getString(3);
                    return new View(
                            schemas.name(row.getString(1), row.getString(2)), sql == null ? "" : schemas.local(sql));
                });
        return views.stream()
                .filter(view -> !scope.excludedTables().contains(view.name()))
                .toList();
    }
}
