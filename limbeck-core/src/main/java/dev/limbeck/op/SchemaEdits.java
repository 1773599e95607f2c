// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What effects are made of: finding things or saying that they are not there, and copies with one thing changed. */
final class SchemaEdits {
    private SchemaEdits() {}

    static Table table(SchemaModel schema, QualifiedName name) {
        return present(schema.tables(), name, "table");
    }

    static Column column(Table table, Identifier name) {
        return table.column(name)
                .orElseThrow(() -> mismatch("table '" + table.name() + "' has no column '" + name + "'"));
    }

    static <T> T present(Map<QualifiedName, T> things, QualifiedName name, String kind) {
        T thing = things.get(name);
        if (thing == null) {
            throw mismatch("there is no " + kind + " '" + name + "'");
        }
        return thing;
    }

    static LimbeckException mismatch(String what) {
        return new LimbeckException(
                ErrorId.SCHEMA_MISMATCH,
                what,
                "check the names in the script, and that the revisions before it make what it changes");
    }

    /** The name that a table has after operations on it. */
    static QualifiedName renamed(QualifiedName table, List<Operation> operations) {
        QualifiedName name = table;
        for (Operation operation : operations) {
            if (operation instanceof RenameTable rename && rename.table().equals(name)) {
                name = name.sibling(rename.newName());
            }
        }
        return name;
    }

    static SchemaModel everywhere(SchemaModel schema, UnaryOperator<Constraint.ForeignKey> change) {
        SchemaModel changed = schema;
        for (Table table : schema.tables().values()) {
            List<Constraint> constraints = table.constraints().stream()
                    .map(c -> c.<Constraint>match(pk -> pk, uq -> uq, change::apply, check -> check, ex -> ex))
                    .toList();
            if (!constraints.equals(table.constraints())) {
                changed = changed.withTable(table.withConstraints(constraints));
            }
        }
        return changed;
    }

    /** The constraint, of which all rows have been looked at. */
    static Constraint validated(Constraint constraint) {
        return constraint.match(
                pk -> pk, uq -> uq, fk -> fk.withValidated(true), check -> check.withValidated(true), ex -> ex);
    }

    static <T> List<T> keep(List<T> things, Predicate<T> condition) {
        return things.stream().filter(condition).toList();
    }

    static <T> List<T> plus(List<T> things, T more) {
        List<T> all = new ArrayList<>(things);
        all.add(more);
        return all;
    }

    static <T> Map<QualifiedName, T> put(Map<QualifiedName, T> things, QualifiedName name, T thing) {
        Map<QualifiedName, T> changed = new TreeMap<>(things);
        changed.put(name, thing);
        return changed;
    }

    static <T> Map<QualifiedName, T> without(Map<QualifiedName, T> things, QualifiedName name) {
        Map<QualifiedName, T> changed = new TreeMap<>(things);
        changed.remove(name);
        return changed;
    }
}
