// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an operation makes of a schema: pure, so that a plan can be checked, and the state before a revision known, without a
 * database. An operation that does not fit ({@code add column} to no table) is the error {@code schema-mismatch}.
 */
public final class SchemaEffect implements OperationVisitor<SchemaModel> {
    private final SchemaModel before;

    private SchemaEffect(SchemaModel before) {
        this.before = before;
    }

    /** The schema after the operation. Raw SQL and rows leave it as it is. */
    public static SchemaModel apply(SchemaModel before, Operation operation) {
        return operation.accept(new SchemaEffect(before));
    }

    /** The schema after all of them, in order. */
    public static SchemaModel apply(SchemaModel before, Iterable<? extends Operation> operations) {
        SchemaModel schema = before;
        for (Operation operation : operations) {
            schema = apply(schema, operation);
        }
        return schema;
    }

    // ---- tables

    @Override
    public SchemaModel createTable(CreateTable operation) {
        Table table = operation.table();
        if (before.tables().containsKey(table.name())) {
            throw mismatch("table '" + table.name() + "' exists already");
        }
        return before.withTable(table);
    }

    @Override
    public SchemaModel dropTable(DropTable operation) {
        table(operation.table());
        return before.withoutTable(operation.table());
    }

    @Override
    public SchemaModel renameTable(RenameTable operation) {
        QualifiedName old = operation.table();
        QualifiedName renamed = old.sibling(operation.newName());
        SchemaModel moved = before.withoutTable(old).withTable(table(old).withName(renamed));
        return everywhere(moved, fk -> fk.referencedTable().equals(old) ? fk.withReferencedTable(renamed) : fk);
    }

    @Override
    public SchemaModel setTableComment(SetTableComment operation) {
        return before.withTable(table(operation.table()).withComment(operation.comment()));
    }

    // ---- columns

    @Override
    public SchemaModel addColumn(AddColumn operation) {
        Table table = table(operation.table());
        Column column = operation.column();
        if (table.column(column.name()).isPresent()) {
            throw mismatch("table '" + table.name() + "' has a column '" + column.name() + "' already");
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return before.withTable(table.withColumns(columns));
    }

    @Override
    public SchemaModel dropColumn(DropColumn operation) {
        Table table = table(operation.table());
        Identifier gone = column(table, operation.column()).name();
        Constraint.PrimaryKey key = table.primaryKey();
        return before.withTable(table.withPrimaryKey(
                        key != null && key.columns().contains(gone) ? null : key)
                .withColumns(keep(table.columns(), column -> !column.name().equals(gone)))
                .withConstraints(keep(
                        table.constraints(),
                        constraint -> !columnsOf(constraint).contains(gone)))
                .withIndexes(keep(
                        table.indexes(),
                        index -> index.parts().stream().noneMatch(part -> gone.equals(part.column())))));
    }

    @Override
    public SchemaModel alterColumn(AlterColumn operation) {
        Table table = table(operation.table());
        Identifier old = column(table, operation.column()).name();
        Table altered = table.withColumn(old, operation.patch()::applyTo);
        Identifier renamed = Objects.requireNonNull(operation.patch().name().applyTo(old));
        return renamed.equals(old) ? before.withTable(altered) : renamed(altered, old, renamed);
    }

    private SchemaModel renamed(Table table, Identifier old, Identifier renamed) {
        UnaryOperator<List<Identifier>> names = list ->
                list.stream().map(name -> name.equals(old) ? renamed : name).toList();
        Constraint.PrimaryKey key = table.primaryKey();
        Table changed = table.withPrimaryKey(
                        key == null ? null : new Constraint.PrimaryKey(key.name(), names.apply(key.columns())))
                .withConstraints(table.constraints().stream()
                        .map(c -> renameIn(c, names))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> renameIn(i, old, renamed))
                        .toList());
        return everywhere(
                before.withTable(changed),
                fk -> fk.referencedTable().equals(table.name())
                        ? new Constraint.ForeignKey(
                                fk.name(),
                                fk.columns(),
                                fk.referencedTable(),
                                names.apply(fk.referencedColumns()),
                                fk.onDelete(),
                                fk.onUpdate(),
                                fk.deferrability())
                        : fk);
    }

    private static Constraint renameIn(Constraint constraint, UnaryOperator<List<Identifier>> names) {
        return constraint.match(
                pk -> new Constraint.PrimaryKey(pk.name(), names.apply(pk.columns())),
                uq -> new Constraint.Unique(uq.name(), names.apply(uq.columns()), uq.nullsNotDistinct()),
                fk -> new Constraint.ForeignKey(
                        fk.name(),
                        names.apply(fk.columns()),
                        fk.referencedTable(),
                        fk.referencedColumns(),
                        fk.onDelete(),
                        fk.onUpdate(),
                        fk.deferrability()),
                check -> check);
    }

    private static Index renameIn(Index index, Identifier old, Identifier renamed) {
        return new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> old.equals(part.column()) ? part.withColumn(renamed) : part)
                        .toList(),
                index.unique(),
                index.where(),
                index.method(),
                index.include().stream().map(c -> c.equals(old) ? renamed : c).toList());
    }

    // ---- constraints and indexes

    @Override
    public SchemaModel addConstraint(AddConstraint operation) {
        Table table = table(operation.table());
        return before.withTable(operation
                .constraint()
                .match(
                        table::withPrimaryKey,
                        uq -> table.withConstraints(plus(table.constraints(), uq)),
                        fk -> table.withConstraints(plus(table.constraints(), fk)),
                        check -> table.withConstraints(plus(table.constraints(), check))));
    }

    @Override
    public SchemaModel dropConstraint(DropConstraint operation) {
        Table table = table(operation.table());
        if (operation.kind() == Constraint.Kind.PRIMARY_KEY) {
            if (table.primaryKey() == null) {
                throw mismatch("table '" + table.name() + "' has no primary key");
            }
            return before.withTable(table.withPrimaryKey(null));
        }
        List<Constraint> left = keep(table.constraints(), c -> !isMeant(c, operation));
        if (left.size() == table.constraints().size()) {
            if (operation.kind() == Constraint.Kind.UNIQUE && hasIndex(table, operation.name())) {
                return withoutIndex(table, operation.name());
            }
            throw mismatch("table '" + table.name() + "' has no constraint '" + operation.name() + "'");
        }
        return before.withTable(table.withConstraints(left));
    }

    private static boolean isMeant(Constraint constraint, DropConstraint operation) {
        boolean named = operation.name() != null && operation.name().equals(constraint.name());
        return constraint.kind() == operation.kind()
                && (named || (operation.before() != null && operation.before().equals(constraint)));
    }

    @Override
    public SchemaModel createIndex(CreateIndex operation) {
        Table table = table(operation.table());
        return before.withTable(table.withIndexes(plus(table.indexes(), operation.index())));
    }

    @Override
    public SchemaModel dropIndex(DropIndex operation) {
        Table table = table(operation.table());
        if (hasIndex(table, operation.name())) {
            return withoutIndex(table, operation.name());
        }
        List<Constraint> left = keep(
                table.constraints(),
                c -> c.kind() != Constraint.Kind.UNIQUE || !operation.name().equals(c.name()));
        if (left.size() == table.constraints().size()) {
            throw mismatch("table '" + table.name() + "' has no index '" + operation.name() + "'");
        }
        return before.withTable(table.withConstraints(left));
    }

    // A unique index and a unique constraint are one thing on MariaDB and MySQL: each drop finds the other.

    private static boolean hasIndex(Table table, @Nullable Identifier name) {
        return table.indexes().stream()
                .anyMatch(index -> index.name() != null && index.name().equals(name));
    }

    private SchemaModel withoutIndex(Table table, @Nullable Identifier name) {
        return before.withTable(table.withIndexes(keep(
                table.indexes(), index -> index.name() == null || !index.name().equals(name))));
    }

    // ---- the rest

    @Override
    public SchemaModel createSequence(CreateSequence operation) {
        return before.withSequences(put(before.sequences(), operation.sequence().name(), operation.sequence()));
    }

    @Override
    public SchemaModel alterSequence(AlterSequence operation) {
        Sequence sequence = operation.sequence();
        present(before.sequences(), sequence.name(), "sequence");
        return before.withSequences(put(before.sequences(), sequence.name(), sequence));
    }

    @Override
    public SchemaModel dropSequence(DropSequence operation) {
        present(before.sequences(), operation.sequence(), "sequence");
        return before.withSequences(without(before.sequences(), operation.sequence()));
    }

    @Override
    public SchemaModel createEnumType(CreateEnumType operation) {
        return before.withEnumTypes(put(before.enumTypes(), operation.type().name(), operation.type()));
    }

    @Override
    public SchemaModel alterEnumType(AlterEnumType operation) {
        EnumType type = operation.type();
        present(before.enumTypes(), type.name(), "type");
        return before.withEnumTypes(put(before.enumTypes(), type.name(), type));
    }

    @Override
    public SchemaModel dropEnumType(DropEnumType operation) {
        present(before.enumTypes(), operation.type(), "type");
        return before.withEnumTypes(without(before.enumTypes(), operation.type()));
    }

    @Override
    public SchemaModel createSchema(CreateSchema operation) {
        TreeSet<Identifier> schemas = new TreeSet<>(before.schemas());
        schemas.add(operation.schema());
        return before.withSchemas(schemas);
    }

    @Override
    public SchemaModel dropSchema(DropSchema operation) {
        TreeSet<Identifier> schemas = new TreeSet<>(before.schemas());
        schemas.remove(operation.schema());
        return before.withSchemas(schemas);
    }

    @Override
    public SchemaModel insertRows(InsertRows operation) {
        return before;
    }

    @Override
    public SchemaModel execute(Execute operation) {
        return before;
    }

    @Override
    public SchemaModel custom(CustomOperation operation) {
        return operation.effect(before);
    }

    // ---- parts

    private Table table(QualifiedName name) {
        return present(before.tables(), name, "table");
    }

    private static Column column(Table table, Identifier name) {
        return table.column(name)
                .orElseThrow(() -> mismatch("table '" + table.name() + "' has no column '" + name + "'"));
    }

    private static <T> T present(Map<QualifiedName, T> things, QualifiedName name, String kind) {
        T thing = things.get(name);
        if (thing == null) {
            throw mismatch("there is no " + kind + " '" + name + "'");
        }
        return thing;
    }

    private static LimbeckException mismatch(String what) {
        return new LimbeckException(
                ErrorId.SCHEMA_MISMATCH,
                what,
                "check the names in the script, and that the revisions before it make what it changes");
    }

    private static List<Identifier> columnsOf(Constraint constraint) {
        return constraint.match(
                Constraint.PrimaryKey::columns,
                Constraint.Unique::columns,
                Constraint.ForeignKey::columns,
                check -> List.of());
    }

    private static SchemaModel everywhere(SchemaModel schema, UnaryOperator<Constraint.ForeignKey> change) {
        SchemaModel changed = schema;
        for (Table table : schema.tables().values()) {
            List<Constraint> constraints = table.constraints().stream()
                    .map(c -> c.<Constraint>match(pk -> pk, uq -> uq, change::apply, check -> check))
                    .toList();
            if (!constraints.equals(table.constraints())) {
                changed = changed.withTable(table.withConstraints(constraints));
            }
        }
        return changed;
    }

    private static <T> List<T> keep(List<T> things, Predicate<T> condition) {
        return things.stream().filter(condition).toList();
    }

    private static <T> List<T> plus(List<T> things, T more) {
        List<T> all = new ArrayList<>(things);
        all.add(more);
        return all;
    }

    private static <T> Map<QualifiedName, T> put(Map<QualifiedName, T> things, QualifiedName name, T thing) {
        Map<QualifiedName, T> changed = new TreeMap<>(things);
        changed.put(name, thing);
        return changed;
    }

    private static <T> Map<QualifiedName, T> without(Map<QualifiedName, T> things, QualifiedName name) {
        Map<QualifiedName, T> changed = new TreeMap<>(things);
        changed.remove(name);
        return changed;
    }
}
