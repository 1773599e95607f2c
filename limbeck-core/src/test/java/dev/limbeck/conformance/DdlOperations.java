// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations of the vectors as ours, as somebody would write them who moves a script from Alembic to Limbeck. */
final class DdlOperations {
    private final Dialect dialect;
    private final DdlNames names;
    private final DdlTables tables;
    private final DdlOptions options;
    private final DdlRows rows;
    /** The enumeration types of this script: who has made one does not make it again. */
    private final Set<QualifiedName> made = new HashSet<>();

    DdlOperations(Dialect dialect, DdlNames names) {
        this.names = names;
        this.dialect = dialect;
        this.tables = new DdlTables(dialect, names);
        this.options = DdlOptions.of(dialect);
        this.rows = new DdlRows(dialect);
    }

    List<Operation> operations(Json json) {
        return unnamed(json).stream().map(names::named).toList();
    }

    private List<Operation> unnamed(Json json) {
        return switch (json.text("op")) {
            case "create_table" -> createTable(json);
            case "drop_table" -> one(json, new Operation.DropTable(table(json), null));
            case "rename_table" ->
                one(json, new Operation.RenameTable(table(json), Identifier.of(json.text("rename"))));
            case "add_column" -> addColumn(json);
            case "drop_column" -> {
                // what hangs on the column goes with it, unasked
                options.refuseAllBut(json, List.of("drop_default", "drop_check", "drop_foreign_key"));
                yield one(json, new Operation.DropColumn(table(json), Identifier.of(json.text("column")), null));
            }
            case "alter_column" -> alterColumn(json);
            case "add_constraint" ->
                List.of(new Operation.AddConstraint(
                        table(json),
                        tables.constraints().constraint(json.child("constraint").orElseThrow())));
            case "drop_constraint" ->
                one(json, new Operation.DropConstraint(table(json), kind(json), droppedName(json), null));
            case "create_index" ->
                one(
                        json,
                        new Operation.CreateIndex(
                                table(json),
                                tables.indexes()
                                        .index(table(json), json.child("index").orElseThrow()),
                                concurrently(json.child("index").orElseThrow())));
            case "drop_index" -> dropIndex(json);
            case "create_table_comment" ->
                List.of(new Operation.SetTableComment(
                        table(json), json.textOrNull("comment"), json.textOrNull("existing_comment")));
            case "drop_table_comment" ->
                List.of(new Operation.SetTableComment(table(json), null, json.textOrNull("existing_comment")));
            case "bulk_insert" -> insert(json);
            case "execute" -> execute(json);
            case "batch_alter" -> List.of(batch(json));
            default -> throw new Untranslatable("operation " + json.text("op"));
        };
    }

    private static QualifiedName table(Json json) {
        return DdlConstraints.table(json.textOrNull("schema"), json.text("table"));
    }

    private static List<Operation> one(Json json, Operation operation) {
        boolean conditional = json.flag("if_exists") || json.flag("if_not_exists");
        return List.of(conditional ? Operation.Conditional.around(operation) : operation);
    }

    // ---- tables

    private List<Operation> createTable(Json json) {
        List<Operation> operations = new ArrayList<>();
        for (Json column : json.children("columns")) {
            enumOf(column)
                    .filter(type -> made.add(type.name()))
                    .map(Operation.CreateEnumType::new)
                    .ifPresent(operations::add);
        }
        operations.addAll(one(json, new Operation.CreateTable(tables.table(table(json), json))));
        return operations;
    }

    private Optional<EnumType> enumOf(Json column) {
        return tables.columns().types().enumToCreate(column.child("type").orElseThrow());
    }

    private List<Operation> addColumn(Json json) {
        QualifiedName table = table(json);
        Json column = json.child("column").orElseThrow();
        List<Constraint> along = new ArrayList<>();
        List<Constraint> later = new ArrayList<>();
        if (json.flag("inline_primary_key") && column.flag("primary_key")) {
            along.add(new Constraint.PrimaryKey(null, List.of(Identifier.of(column.text("name")))));
        }
        for (Constraint constraint : tables.ofColumn(table, column)) {
            boolean inside = constraint.kind() == Constraint.Kind.CHECK
                    || constraint.kind() == Constraint.Kind.FOREIGN_KEY && json.flag("inline_references");
            (inside ? along : later).add(constraint);
        }
        Column added = tables.columns().column(column, List.of());
        List<Operation> operations = new ArrayList<>(one(json, new Operation.AddColumn(table, added, along)));
        later.forEach(constraint -> operations.add(new Operation.AddConstraint(table, constraint)));
        tables.indexOfColumn(table, column).ifPresent(index -> operations.add(new Operation.CreateIndex(table, index)));
        return operations;
    }

    // ---- columns

    /** With the checks that a type brings and takes where it is none of the database's own. */
    private List<Operation> alterColumn(Json json) {
        List<Operation> operations = new ArrayList<>();
        QualifiedName table = table(json);
        if (json.has("type")) {
            json.child("existing")
                    .flatMap(existing -> tables.typeCheck(json.text("column"), existing))
                    .filter(check -> check.name() != null)
                    .ifPresent(check -> operations.add(
                            new Operation.DropConstraint(table, Constraint.Kind.CHECK, check.name(), check)));
        }
        operations.add(alteration(json));
        tables.typeCheck(json.textOrNull("rename") == null ? json.text("column") : json.text("rename"), json)
                .ifPresent(check -> operations.add(new Operation.AddConstraint(table, check)));
        return operations;
    }

    private Operation alteration(Json json) {
        ColumnPatch patch = ColumnPatch.nothing()
                .withName(patch(json, "rename", value -> Identifier.of(value.getAsString())))
                .withType(patch(json, "type", value -> tables.columns().types().type(Json.of(value))))
                .withNullable(patch(json, "nullable", JsonElement::getAsBoolean))
                .withDefault(this.<ColumnDefault>patch(json, "default", DdlColumns::defaultValue))
                .withIdentity(identity(json))
                .withGenerated(this.<GeneratedExpression>patch(
                        json, "computed", value -> DdlColumns.generated(Json.of(value))))
                .withComment(patch(json, "comment", JsonElement::getAsString))
                .withUsing(json.textOrNull("using"));
        String name = json.text("column");
        return new Operation.AlterColumn(table(json), Identifier.of(name), patch, present(json, name));
    }

    /** MySQL's {@code AUTO_INCREMENT} is what we call an identity; elsewhere Alembic does nothing about it. */
    private Patch<Identity> identity(Json json) {
        boolean numbers = List.of("mysql", "mariadb").contains(dialect.id());
        if (numbers && json.has("autoincrement")) {
            return json.flag("autoincrement") ? Patch.to(Identity.byDefault()) : Patch.clear();
        }
        return patch(json, "identity", value -> tables.columns().identity(Json.of(value)));
    }

    /** What Alembic is told of the column as it is; a column without a type is not known. */
    private @Nullable Column present(Json json, String name) {
        Json existing = json.child("existing").orElse(null);
        if (existing == null || existing.value("type").isEmpty()) {
            return null;
        }
        Json named = new Json(existing.object().deepCopy());
        named.object().addProperty("name", name);
        return tables.columns().column(named, List.of());
    }

    private <T> Patch<T> patch(Json json, String key, Function<JsonElement, @Nullable T> read) {
        if (!json.has(key)) {
            return Patch.keep();
        }
        T value = json.value(key).map(read).orElse(null);
        return value == null ? Patch.clear() : Patch.to(value);
    }

    // ---- keys and indexes

    /** Alembic makes nothing of a name whose kind is not told. */
    private static Identifier droppedName(Json json) {
        Identifier name = Objects.requireNonNull(DdlConstraints.name(json));
        return json.textOrNull("kind") == null ? name.asWhole() : name;
    }

    /** Java asks for the kind; where it is no part of the statement, any will do for a case that leaves it out. */
    private Constraint.Kind kind(Json json) {
        String kind = json.textOrNull("kind");
        if (kind == null) {
            if (List.of("mysql", "mariadb").contains(dialect.id())) {
                throw new NotJava("a constraint to drop without its kind");
            }
            return Constraint.Kind.CHECK;
        }
        return switch (kind) {
            case "primary_key" -> Constraint.Kind.PRIMARY_KEY;
            case "unique" -> Constraint.Kind.UNIQUE;
            case "foreign_key" -> Constraint.Kind.FOREIGN_KEY;
            case "check" -> Constraint.Kind.CHECK;
            default -> throw new NotJava("kind " + kind);
        };
    }

    private List<Operation> dropIndex(Json json) {
        options.refuseAllBut(json, List.of("concurrently"));
        if (json.textOrNull("table") == null) {
            if (List.of("mysql", "mariadb", "sqlserver").contains(dialect.id())) {
                throw new NotJava("an index to drop without its table");
            }
            // the table is part of the name nowhere else; Java asks for it, and any will do here
            QualifiedName any = DdlConstraints.table(json.textOrNull("schema"), "any");
            return one(json, new Operation.DropIndex(any, Identifier.of(json.text("name")), null, concurrently(json)));
        }
        return one(
                json, new Operation.DropIndex(table(json), Identifier.of(json.text("name")), null, concurrently(json)));
    }

    private boolean concurrently(Json json) {
        return options.flag(json, "concurrently");
    }

    // ---- rows

    /** A row may leave out columns of the others, so each is an insert of its own. */
    private List<Operation> insert(Json json) {
        List<Operation> inserts = new ArrayList<>();
        for (Json row : json.children("rows")) {
            List<Identifier> columns = json.children("columns").stream()
                    .map(column -> column.text("name"))
                    .filter(row::has)
                    .map(Identifier::of)
                    .toList();
            inserts.add(new Operation.InsertRows(table(json), columns, List.of(rows.row(columns, json, row))));
        }
        return inserts;
    }

    private List<Operation> execute(Json json) {
        return List.of(new Operation.Execute(
                rows.withValues(json.text("sql"), json.child("binds").orElse(null))));
    }

    // ---- batches

    /**
     * What is done to the table, in order. Whether it is made anew for that is left to the database, and so is the order of
     * its columns, which nothing but {@code SELECT *} sees.
     */
    private Operation batch(Json batch) {
        options.refuseAllBut(batch, List.of());
        List<Operation> operations = new ArrayList<>();
        for (Json operation : batch.children("operations")) {
            Json named = new Json(operation.object().deepCopy());
            named.object().add("table", batch.object().get("table"));
            batch.value("schema").ifPresent(schema -> named.object().add("schema", schema));
            replacedKey(batch, operation).ifPresent(operations::add);
            operations.addAll(unnamed(named));
        }
        for (Json constraint : batch.children("table_args")) {
            operations.add(new Operation.AddConstraint(
                    table(batch), tables.constraints().constraint(constraint)));
        }
        return new Operation.Batch(table(batch), operations);
    }

    /** A primary key in a batch takes the place of the one that is there. */
    private Optional<Operation> replacedKey(Json batch, Json operation) {
        boolean addsKey = operation
                .child("constraint")
                .filter(constraint -> constraint.text("kind").equals("primary_key"))
                .isPresent();
        return copyFrom(batch)
                .map(Table::primaryKey)
                .filter(key -> addsKey)
                .map(key -> new Operation.DropConstraint(table(batch), Constraint.Kind.PRIMARY_KEY, key.name(), key));
    }

    /** The table that a batch is told of. */
    Optional<Table> copyFrom(Json batch) {
        return batch.child("copy_from").map(copy -> tables.table(table(batch), copy));
    }
}
