// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server wants keys for, and the keys that exist for nothing else.
 *
 * <p>A foreign key needs an index that begins with its columns. Where there is none the server makes one, named as the
 * constraint, or as the first column if the constraint was not named. Reflection hides it, so that a table is equal to its
 * description; the rule here tells, from a table without hidden keys, whether it must be there.
 *
 * <p>A numbered column must be the first of some key at any time. While the primary key is exchanged, {@link #STOPGAP} is that
 * key; reflection hides it too.
 */
final class Keys {
    static final Identifier STOPGAP = Identifier.of("limbeck_auto_increment");

    private Keys() {}

    /** The index that the server made for this foreign key, empty where another key serves it. */
    static Optional<Identifier> automaticIndex(Table table, ForeignKey key) {
        boolean served = ordinaryKeys(table).stream().anyMatch(columns -> beginsWith(columns, key.columns()))
                || table.foreignKeys().stream()
                        .anyMatch(other -> !sameName(other, key) && beginsWith(other.columns(), key.columns()));
        return served
                ? Optional.empty()
                : Optional.ofNullable(automaticName(table.name().name(), key));
    }

    /** The name that the server gives such an index, null if it cannot be told. */
    static @Nullable Identifier automaticName(Identifier table, ForeignKey key) {
        Identifier name = key.name();
        if (name == null) {
            return null;
        }
        return isAutomaticName(table, name) ? key.columns().get(0) : name;
    }

    /** Whether an index of this name and these columns is the one that the server made for the foreign key. */
    static boolean isAutomatic(Identifier table, ForeignKey key, Identifier index, List<Identifier> columns) {
        Identifier name = key.name();
        if (name == null || !columns.equals(key.columns())) {
            return false;
        }
        String first = columns.get(0).text();
        return index.text().equalsIgnoreCase(name.text())
                || isAutomaticName(table, name)
                        && (index.text().equalsIgnoreCase(first) || index.text().matches("\\Q" + first + "\\E_\\d+"));
    }

    /** {@code users_ibfk_1}: nobody named the constraint. */
    private static boolean isAutomaticName(Identifier table, Identifier constraint) {
        String prefix = table.text() + "_ibfk_";
        return constraint.text().startsWith(prefix)
                && constraint.text().substring(prefix.length()).matches("\\d+");
    }

    /** The unique constraints and indexes that the column is one of several columns of. */
    static List<Identifier> sharedBy(Table table, Identifier column) {
        List<Identifier> names = new ArrayList<>();
        for (Constraint.Unique unique : table.uniques()) {
            if (unique.name() != null && isShared(unique.columns(), column)) {
                names.add(unique.name());
            }
        }
        for (Index index : table.indexes()) {
            boolean contains = index.parts().stream().anyMatch(part -> column.equals(part.column()));
            if (index.name() != null && contains && index.parts().size() > 1) {
                names.add(index.name());
            }
        }
        return names;
    }

    static boolean isShared(List<Identifier> columns, Identifier column) {
        return columns.size() > 1 && columns.contains(column);
    }

    /** The numbered column that no key but {@link #STOPGAP} begins with, if there is one. */
    static Optional<Column> numberedWithoutKey(Table table) {
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .filter(column -> !hasKey(table, column.name()))
                .findFirst();
    }

    static boolean hasKey(Table table, Identifier column) {
        return ordinaryKeys(table).stream().anyMatch(columns -> beginsWith(columns, List.of(column)));
    }

    /** The columns of each key; those of a key on expressions end before the first of them. */
    private static List<List<Identifier>> ordinaryKeys(Table table) {
        List<List<Identifier>> keys = new ArrayList<>();
        if (table.primaryKey() != null) {
            keys.add(table.primaryKey().columns());
        }
        for (Constraint.Unique unique : table.uniques()) {
            keys.add(unique.columns());
        }
        for (Index index : table.indexes()) {
            if (index.method() == null) {
                keys.add(plainColumns(index));
            }
        }
        return keys;
    }

    private static List<Identifier> plainColumns(Index index) {
        List<Identifier> columns = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            if (part.column() == null) {
                break;
            }
            columns.add(part.column());
        }
        return columns;
    }

    private static boolean beginsWith(List<Identifier> columns, List<Identifier> wanted) {
        return columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }

    private static boolean sameName(ForeignKey one, ForeignKey other) {
        return one.name() != null && one.name().equals(other.name());
    }
}
