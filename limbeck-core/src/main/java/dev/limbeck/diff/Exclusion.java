// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.filter.ObjectFilter;
import dev.limbeck.filter.ObjectKind;
import dev.limbeck.filter.PatternFilter;
import dev.limbeck.filter.SchemaObject;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts what a filter does not want out of the comparison: the model is changed to say of it what the database says, so that no
 * difference is left, and what stays may still point at it.
 */
public final class Exclusion {
    private final ObjectFilter filter;
    private final boolean choosesTables;
    private final SchemaModel model;
    private final SchemaModel created;

    /**
     * @param choosesTables the filter names the tables that are wanted; sequences and types that neither the model nor a
     *     revision knows are then somebody else's
     * @param created the schema that the applied revisions make from nothing
     */
    public Exclusion(ObjectFilter filter, boolean choosesTables, SchemaModel model, SchemaModel created) {
        this.filter = filter;
        this.choosesTables = choosesTables;
        this.model = model;
        this.created = created;
    }

    /** Whether a table that the database has is to be read. */
    public boolean wantsTable(QualifiedName table) {
        return includesTable(table, true);
    }

    private boolean includesTable(QualifiedName table, boolean inDatabase) {
        return includes(ObjectKind.TABLE, table, inDatabase, model.tables().containsKey(table));
    }

    private boolean includes(ObjectKind kind, QualifiedName name, boolean inDatabase, boolean inModel) {
        return filter.includes(new SchemaObject(kind, name, null, inDatabase, inModel));
    }

    /** Whether a table that is kept may point at this one, or is to point no more. */
    private static boolean isThere(Map<QualifiedName, Table> tables, SchemaModel there, QualifiedName name) {
        return tables.containsKey(name) || there.views().containsKey(name);
    }

    /** SQLite, and with it a replay there, knows keys to tables that it does not have. */
    private static boolean isThere(SchemaModel there, Table table, ForeignKey key) {
        Table present = there.tables().get(table.name());
        return present != null
                && present.foreignKeys().stream()
                        .anyMatch(known -> known.columns().equals(key.columns())
                                && known.referencedTable().equals(key.referencedTable()));
    }

    /**
     * The model, with what is not compared as it is in the database.
     *
     * @param there the database, without the tables that nobody wanted to read
     * @param notes hears what of the model had to go along
     */
    public SchemaModel modelFor(SchemaModel there, Consumer<String> notes) {
        Set<QualifiedName> hidden = new TreeSet<>(there.views().keySet());
        hidden.removeIf(
                view -> includes(ObjectKind.VIEW, view, true, model.tables().containsKey(view)));
        Map<QualifiedName, Table> tables = new TreeMap<>();
        for (Table wanted : model.tables().values()) {
            Table present = there.tables().get(wanted.name());
            if (!hidden.contains(wanted.name()) && includesTable(wanted.name(), present != null)) {
                tables.put(wanted.name(), new TableExclusion(filter, wanted, present).table());
            }
        }
        there.tables().forEach((name, present) -> {
            if (!tables.containsKey(name) && !includesTable(name, true)) {
                tables.put(name, present);
            }
        });
        tables.replaceAll((name, table) -> pointingAtWhatIsThere(table, tables, there, notes));
        return model.withTables(tables).withSequences(sequences(there)).withEnumTypes(enumTypes(there));
    }

    private Table pointingAtWhatIsThere(
            Table table, Map<QualifiedName, Table> tables, SchemaModel there, Consumer<String> notes) {
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> {
                    boolean fits = !(constraint instanceof ForeignKey key)
                            || isThere(tables, there, key.referencedTable())
                            || isThere(there, table, key)
                            || !model.tables().containsKey(key.referencedTable());
                    if (!fits) {
                        notes.accept("table '" + table.name() + "' gets no foreign key to '"
                                + ((ForeignKey) constraint).referencedTable()
                                + "', which is left out of the comparison and is not in the database");
                    }
                    return fits;
                })
                .toList());
    }

    private Map<QualifiedName, Sequence> sequences(SchemaModel there) {
        return merged(model.sequences(), there.sequences(), name -> {
            SchemaObject sequence = object(ObjectKind.SEQUENCE, name, there.sequences(), model.sequences());
            QualifiedName table = PatternFilter.numberedTable(sequence);
            boolean ofExcluded = table != null
                    && (model.tables().containsKey(table) || created.tables().containsKey(table))
                    && !includesTable(table, there.tables().containsKey(table));
            return filter.includes(sequence)
                    && !ofExcluded
                    && isOurs(sequence.inModel(), created.sequences().containsKey(name));
        });
    }

    private Map<QualifiedName, EnumType> enumTypes(SchemaModel there) {
        return merged(model.enumTypes(), there.enumTypes(), name -> {
            SchemaObject type = object(ObjectKind.TYPE, name, there.enumTypes(), model.enumTypes());
            return filter.includes(type)
                    && isOurs(type.inModel(), created.enumTypes().containsKey(name));
        });
    }

    private boolean isOurs(boolean inModel, boolean madeByRevision) {
        return !choosesTables || inModel || madeByRevision;
    }

    private static SchemaObject object(
            ObjectKind kind, QualifiedName name, Map<QualifiedName, ?> there, Map<QualifiedName, ?> wanted) {
        return new SchemaObject(kind, name, null, there.containsKey(name), wanted.containsKey(name));
    }

    /** Of the model what is compared, of the database what is not. */
    static <T> Map<QualifiedName, T> merged(
            Map<QualifiedName, T> wanted, Map<QualifiedName, T> there, Predicate<QualifiedName> included) {
        Map<QualifiedName, T> merged = new TreeMap<>(wanted);
        merged.keySet().removeIf(name -> !included.test(name));
        there.forEach((name, thing) -> {
            if (!included.test(name)) {
                merged.put(name, thing);
            }
        });
        return merged;
    }
}
