// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a schema. Each carries what its reverse needs: {@code before} is the definition of what is dropped or
 * altered. It may be null in a hand-written script; then it is read from the database, or the error says what to add.
 *
 * <p>A new operation is a method of {@link OperationVisitor}, so the compiler finds every place that must know it.
 */
public sealed interface Operation
        permits CustomOperation,
                RenameOperation,
                Operation.CreateTable,
                Operation.DropTable,
                Operation.RenameTable,
                Operation.SetTableComment,
                Operation.AddColumn,
                Operation.DropColumn,
                Operation.AlterColumn,
                Operation.AddConstraint,
                Operation.DropConstraint,
                Operation.ValidateConstraint,
                Operation.CreateIndex,
                Operation.DropIndex,
                Operation.CreateSequence,
                Operation.AlterSequence,
                Operation.DropSequence,
                Operation.CreateEnumType,
                Operation.AlterEnumType,
                Operation.AddEnumValue,
                Operation.DropEnumValue,
                Operation.DropEnumType,
                Operation.CreateSchema,
                Operation.DropSchema,
                Operation.CreateExtension,
                Operation.DropExtension,
                Operation.Conditional,
                Operation.Batch,
                Operation.InsertRows,
                Operation.Execute {
    <R> R accept(OperationVisitor<R> visitor);

    /** Makes the table with its keys, constraints and indexes. */
    record CreateTable(Table table) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    record DropTable(QualifiedName table, @Nullable Table before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    record RenameTable(QualifiedName table, Identifier newName) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    record SetTableComment(
            QualifiedName table,
            @Nullable String comment,
            @Nullable String before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setTableComment(this);
        }
    }

    /**
     * @param constraints of this column alone, which come with it in one statement where the database can; SQLite, which would
     *     make the table anew to add them later, adds checks and references so
     */
    record AddColumn(QualifiedName table, Column column, List<Constraint> constraints) implements Operation {
        public AddColumn {
            constraints = List.copyOf(constraints);
            constraints.forEach(constraint -> requireAlone(column, constraint));
        }

        public AddColumn(QualifiedName table, Column column) {
            this(table, column, List.of());
        }

        private static void requireAlone(Column column, Constraint constraint) {
            if (!List.of(column.name()).containsAll(constraint.columns())) {
                throw new LimbeckException(
                        ErrorId.UNSUPPORTED_OPERATION,
                        "column '" + column.name() + "' cannot bring a constraint over other columns with it",
                        "add the column first, and the constraint in an operation of its own");
            }
        }

        /** The same as operations of which each does one thing. */
        public List<Operation> apart() {
            List<Operation> operations = new ArrayList<>();
            operations.add(new AddColumn(table, column));
            constraints.forEach(constraint -> operations.add(new AddConstraint(table, constraint)));
            return operations;
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    record DropColumn(
            QualifiedName table,
            Identifier column,
            @Nullable Column before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    record AlterColumn(
            QualifiedName table,
            Identifier column,
            ColumnPatch patch,
            @Nullable Column before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterColumn(this);
        }
    }

    record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    /** @param name null only for a primary key on a database that does not name them */
    record DropConstraint(
            QualifiedName table,
            Constraint.Kind kind,
            @Nullable Identifier name,
            @Nullable Constraint before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /**
     * Looks at the rows that were there before a foreign key or check.
     *
     * @param before the constraint, not validated, for the way back; null = not known
     */
    record ValidateConstraint(
            QualifiedName table, Identifier name, @Nullable Constraint before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.validateConstraint(this);
        }
    }

    /** @param concurrently while others go on writing; only outside of a transaction (PostgreSQL) */
    record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {
        public CreateIndex(QualifiedName table, Index index) {
            this(table, index, false);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** @param concurrently while others go on writing; only outside of a transaction (PostgreSQL) */
    record DropIndex(
            QualifiedName table, Identifier name, @Nullable Index before, boolean concurrently) implements Operation {
        public DropIndex(QualifiedName table, Identifier name, @Nullable Index before) {
            this(table, name, before, false);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    record CreateSequence(Sequence sequence) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    /** Changes the options of a sequence, not its current value. */
    record AlterSequence(Sequence sequence, @Nullable Sequence before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterSequence(this);
        }
    }

    record DropSequence(QualifiedName sequence, @Nullable Sequence before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    record CreateEnumType(EnumType type) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createEnumType(this);
        }
    }

    /**
     * Gives the type the values of {@code type}, in that order.
     *
     * @param anew another type takes its place even where values are only added, so that they can be used in the same
     *     transaction
     */
    record AlterEnumType(EnumType type, @Nullable EnumType before, boolean anew) implements Operation {
        public AlterEnumType(EnumType type, @Nullable EnumType before) {
            this(type, before, false);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterEnumType(this);
        }
    }

    record AddEnumValue(QualifiedName type, String value, EnumPlace place) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addEnumValue(this);
        }
    }

    /** @param before the type with the value; null = read it from the database */
    record DropEnumValue(
            QualifiedName type, String value, @Nullable EnumType before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropEnumValue(this);
        }
    }

    record DropEnumType(QualifiedName type, @Nullable EnumType before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    record CreateSchema(Identifier schema) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createSchema(this);
        }
    }

    record DropSchema(Identifier schema) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropSchema(this);
        }
    }

    record CreateExtension(Extension extension) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createExtension(this);
        }
    }

    record DropExtension(Identifier name, @Nullable Extension before) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropExtension(this);
        }
    }

    /** An operation that is passed over where what it makes is there, or what it needs is not. */
    record Conditional(Existence existence, Operation operation) implements Operation {
        public Conditional {
            Subject.of(operation).requireSense(existence);
        }

        /** The operation, if it makes something: when that is not there; else when that is there which it changes. */
        public static Conditional around(Operation operation) {
            return new Conditional(Subject.of(operation).existence(), operation);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** Operations on one table, in order, in one go where the database must rebuild the table for them. */
    record Batch(QualifiedName table, List<Operation> operations) implements Operation {
        public Batch {
            operations = List.copyOf(operations);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.batch(this);
        }
    }

    /** Puts rows in; each row has as many values as there are columns. */
    record InsertRows(QualifiedName table, List<Identifier> columns, List<List<Literal>> rows) implements Operation {
        public InsertRows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.insertRows(this);
        }
    }

    /** One SQL statement as it is, without terminator. What it does to the schema is not known. */
    record Execute(String sql) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.execute(this);
        }
    }
}
