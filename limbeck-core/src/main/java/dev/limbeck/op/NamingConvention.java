// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names for constraints and indexes that nobody named: {@code uq_users_email}, {@code fk_orders_user_id_users},
 * {@code ix_orders_created}, {@code ck_products_price}. The same input gives the same name on every database; one that would
 * be longer than 63 characters ends with a hash of the whole.
 */
public final class NamingConvention {
    /** PostgreSQL's limit, the smallest of the built-in dialects. */
    private static final int LIMIT = 63;

    private NamingConvention() {}

    /** The table with a name on every unique, foreign key, check and index. A primary key stays as it is. */
    public static Table named(Table table) {
        Set<Identifier> taken = new HashSet<>();
        table.allConstraints().forEach(c -> addName(taken, c.name()));
        table.indexes().forEach(i -> addName(taken, i.name()));
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(
                    constraint.name() != null ? constraint : constraint.withName(free(taken, name(table, constraint))));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            indexes.add(index.name() != null ? index : index.withName(free(taken, name(table, index))));
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private static void addName(Set<Identifier> taken, @Nullable Identifier name) {
        if (name != null) {
            taken.add(name);
        }
    }

    private static Identifier free(Set<Identifier> taken, String wanted) {
        Identifier name = shortened(wanted);
        for (int n = 2; !taken.add(name); n++) {
            name = shortened(wanted + "_" + n);
        }
        return name;
    }

    /** The name for a constraint of this table, its own if it has one. */
    public static Identifier nameFor(Table table, Constraint constraint) {
        Identifier own = constraint.name();
        return own != null ? own : shortened(name(table, constraint));
    }

    private static String name(Table table, Constraint constraint) {
        return constraint.match(
                pk -> "pk_" + table.name().name(),
                uq -> "uq_" + joined(table.name(), uq.columns()),
                fk -> "fk_" + joined(table.name(), fk.columns()) + "_"
                        + fk.referencedTable().name(),
                check -> "ck_" + table.name().name() + "_" + subject(table, check.sql()),
                exclude -> "ex_" + joined(table.name(), exclude.columns()));
    }

    private static String name(Table table, Index index) {
        String parts = index.parts().stream()
                .map(part -> {
                    Identifier column = part.column();
                    return column != null ? column.text() : subject(table, String.valueOf(part.expression()));
                })
                .collect(Collectors.joining("_"));
        return (index.unique() ? "uq_" : "ix_") + table.name().name() + "_" + parts;
    }

    private static String joined(QualifiedName table, Collection<Identifier> columns) {
        return table.name() + "_" + columns.stream().map(Identifier::text).collect(Collectors.joining("_"));
    }

    /** The columns that an expression speaks of, in table order; a hash of it where it speaks of none. */
    private static String subject(Table table, String sql) {
        String columns = table.columns().stream()
                .map(Column::name)
                .filter(column -> column.isMentionedIn(sql))
                .map(Identifier::text)
                .collect(Collectors.joining("_"));
        return columns.isEmpty() ? hash(sql) : columns;
    }

    private static Identifier shortened(String name) {
        if (name.length() <= LIMIT) {
            return Identifier.of(name);
        }
        String hash = hash(name);
        return Identifier.of(name.substring(0, LIMIT - hash.length() - 1) + "_" + hash);
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
