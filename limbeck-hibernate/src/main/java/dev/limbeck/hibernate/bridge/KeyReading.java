// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.hibernate.bridge.ColumnDefinition.Reference;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Primary keys, unique constraints and foreign keys. */
final class KeyReading {
    private static final String WHERE = "where ";

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final Names names;
    private final NewerMethod foreignKeyOptions = NewerMethod.of(ForeignKey.class, "getOptions");

    KeyReading(MetadataImplementor metadata, Names names) {
        this.metadata = metadata;
        this.dialect = metadata.getDatabase().getDialect();
        this.names = names;
    }

    @Nullable
    PrimaryKey primaryKey(Table table) {
        org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
        if (key == null) {
            return null;
        }
        UniqueKey ordering = key.getOrderingUniqueKey();
        boolean named = ordering != null && ordering.isNameExplicit();
        return new PrimaryKey(named ? names.chosen(ordering.getName()) : null, names.of(key.getColumns()));
    }

    List<Unique> uniques(Table table, ColumnReading columns) {
        return uniqueKeys(table, columns).stream()
                .filter(key -> predicate(key) == null)
                .map(key -> new Unique(key.name(), names.of(key.columns()), false))
                .toList();
    }

    /** Those that Hibernate makes an index of, so that several rows may hold null (SQL Server). */
    List<Index> uniqueIndexes(Table table, ColumnReading columns) {
        return uniqueKeys(table, columns).stream()
                .filter(key -> predicate(key) != null)
                .map(key -> Index.of(key.name(), names.of(key.columns()), true).withWhere(predicate(key)))
                .toList();
    }

    private record UniqueColumns(@Nullable Identifier name, List<Column> columns) {}

    private @Nullable String predicate(UniqueColumns key) {
        String tail = dialect.getCreateIndexTail(true, key.columns()).strip();
        return tail.startsWith(WHERE) ? tail.substring(WHERE.length()) : null;
    }

    private List<UniqueColumns> uniqueKeys(Table table, ColumnReading columns) {
        List<UniqueColumns> uniques = new ArrayList<>();
        for (Column column : table.getColumns()) {
            boolean unique = column.isUnique() || columns.definition(column).unique();
            if (unique && !table.isPrimaryKey(column)) {
                uniques.add(new UniqueColumns(null, List.of(column)));
            }
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            // the column is unique by itself already: Hibernate drops the constraint with its name
            boolean repeated =
                    uniques.stream().anyMatch(other -> other.columns().equals(key.getColumns()));
            if (!repeated) {
                uniques.add(new UniqueColumns(
                        key.isNameExplicit() ? names.chosen(key.getName()) : null, List.copyOf(key.getColumns())));
            }
        }
        return uniques;
    }

    List<Constraint.ForeignKey> foreignKeys(Table table, ColumnReading columns) {
        List<Constraint.ForeignKey> keys = new ArrayList<>();
        for (ForeignKey key : table.getForeignKeys().values()) {
            if (key.isCreationEnabled()
                    && key.isPhysicalConstraint()
                    && !key.getReferencedTable().isView()) {
                keys.add(foreignKey(key));
            }
        }
        for (Column column : table.getColumns()) {
            Reference reference = columns.definition(column).reference();
            if (reference != null) {
                keys.add(foreignKey(column, reference));
            }
        }
        return keys;
    }

    private Constraint.ForeignKey foreignKey(ForeignKey key) {
        Table parent = key.getReferencedTable();
        List<Column> referenced =
                key.isReferenceToPrimaryKey() ? parent.getPrimaryKey().getColumns() : key.getReferencedColumns();
        String definition = key.getKeyDefinition() == null ? "" : key.getKeyDefinition();
        KeyActions actions =
                KeyActions.parse(definition + " " + foreignKeyOptions.text(key).orElse(""));
        ReferentialAction onDelete = onDelete(key);
        // since 7 a name is put in quotes with all others, and there are options
        boolean quotable = foreignKeyOptions.exists();
        return new Constraint.ForeignKey(
                quotable ? names.chosenQuotable(key.getName()) : names.chosen(key.getName()),
                names.of(key.getColumns()),
                names.of(parent),
                names.of(referenced),
                onDelete == ReferentialAction.NO_ACTION ? actions.onDelete() : onDelete,
                actions.onUpdate(),
                actions.deferrability());
    }

    private ReferentialAction onDelete(ForeignKey key) {
        OnDeleteAction action = key.getOnDeleteAction();
        return action == null || !dialect.supportsCascadeDelete()
                ? ReferentialAction.NO_ACTION
                : ReferentialAction.valueOf(action.name());
    }

    private Constraint.ForeignKey foreignKey(Column column, Reference reference) {
        QualifiedName parent = names.ofSql(reference.table());
        List<Identifier> columns =
                reference.columns().stream().map(names::ofText).toList();
        return new Constraint.ForeignKey(
                names.chosen(reference.name()),
                List.of(names.of(column)),
                parent,
                columns.isEmpty() ? primaryKeyOf(parent).orElse(columns) : columns,
                reference.actions().onDelete(),
                reference.actions().onUpdate(),
                reference.actions().deferrability());
    }

    private Optional<List<Identifier>> primaryKeyOf(QualifiedName name) {
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (table.hasPrimaryKey() && names.of(table).name().equals(name.name())) {
                    return Optional.of(names.of(table.getPrimaryKey().getColumns()));
                }
            }
        }
        return Optional.empty();
    }
}
