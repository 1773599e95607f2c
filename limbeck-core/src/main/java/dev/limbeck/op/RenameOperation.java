// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Operations that give another name to something that is neither a table nor a column. New names have no schema. */
public sealed interface RenameOperation extends Operation
        permits RenameOperation.RenameIndex,
                RenameOperation.RenameConstraint,
                RenameOperation.RenameSequence,
                RenameOperation.RenameEnumType,
                RenameOperation.RenameEnumValue {
    /** @param before the index under its old name, for databases that make a new one; null = read it there */
    record RenameIndex(
            QualifiedName table,
            Identifier name,
            Identifier newName,
            @Nullable Index before) implements RenameOperation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameIndex(this);
        }
    }

    /** @param before the constraint under its old name, for databases that make a new one; null = read it there */
    record RenameConstraint(
            QualifiedName table,
            Identifier name,
            Identifier newName,
            @Nullable Constraint before) implements RenameOperation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameConstraint(this);
        }
    }

    record RenameSequence(QualifiedName sequence, Identifier newName) implements RenameOperation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameSequence(this);
        }
    }

    record RenameEnumType(QualifiedName type, Identifier newName) implements RenameOperation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameEnumType(this);
        }
    }

    /** Rows that hold the value hold it under its new name. */
    record RenameEnumValue(QualifiedName type, String value, String newValue) implements RenameOperation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameEnumValue(this);
        }
    }
}
