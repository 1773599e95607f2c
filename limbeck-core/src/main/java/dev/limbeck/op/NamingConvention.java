// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names for constraints and indexes that nobody named: {@code uq_users_email}, {@code fk_orders_user_id_users},
 * {@code ix_orders_created}, {@code ck_products_price}. The same input gives the same name on every database; one that would
 * be longer than 63 bytes, or than the limit of {@link #within}, ends with a hash of the whole.
 *
 * <p>The templates of a convention of one's own have the keys {@code ix}, {@code ux} (a unique index, else {@code ix}),
 * {@code uq}, {@code ck}, {@code fk}, {@code pk} and {@code ex}, and Alembic's tokens.
 */
public final class NamingConvention {
    /** What names are given where nobody set a convention. */
    public static final NamingConvention STANDARD_NAMES = new NamingConvention(Map.of());

    private final NameTemplates templates;
    private final int limit;

    private NamingConvention(NameTemplates templates, int limit) {
        this.templates = templates;
        this.limit = limit;
    }

    private NamingConvention(Map<String, String> own) {
        this(new NameTemplates(own), ShortName.LIMIT);
    }

    /**
     * The same convention for one database, whose names may be longer or must be shorter.
     *
     * @param bytes the longest name that it keeps, in UTF-8
     */
    public NamingConvention within(int bytes) {
        return new NamingConvention(templates, bytes);
    }

    /**
     * @param templates by key; those that are not there are the standard ones
     * @throws LimbeckException {@code invalid-config} for a key or a token that is not known
     */
    public static NamingConvention of(Map<String, String> templates) {
        return templates.isEmpty() ? STANDARD_NAMES : new NamingConvention(templates);
    }

    /** By the standard templates. */
    public static Table named(Table table) {
        return STANDARD_NAMES.name(table);
    }

    /** The name for a constraint of this table by the standard templates, its own if it has one. */
    public static Identifier nameFor(Table table, Constraint constraint) {
        Identifier own = constraint.name();
        return own != null ? own : STANDARD_NAMES.nameOf(table, constraint);
    }

    /**
     * The table with a name on every unique, foreign key, check, exclude and index; on the primary key only if the convention
     * has a template of its own for it.
     */
    public Table name(Table table) {
        Set<Identifier> taken = new HashSet<>();
        Constraint.PrimaryKey key = table.primaryKey();
        if (key != null) {
            key = key.withName(named(table, key).name());
            addName(taken, key.name());
        }
        List<Constraint> given = table.constraints().stream()
                .map(constraint -> constraint.name() == null ? constraint : named(table, constraint))
                .toList();
        List<Index> chosen = table.indexes().stream()
                .map(index -> index.name() == null ? index : named(table, index))
                .toList();
        given.forEach(c -> addName(taken, c.name()));
        chosen.forEach(i -> addName(taken, i.name()));
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : given) {
            constraints.add(
                    constraint.name() != null ? constraint : constraint.withName(free(taken, text(table, constraint))));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : chosen) {
            indexes.add(index.name() != null ? index : index.withName(free(taken, text(table, index))));
        }
        return table.withPrimaryKey(key).withConstraints(constraints).withIndexes(indexes);
    }

    /**
     * The constraint under the name that it has by this convention: the template's where it has none, and where the template
     * works on its own name; its own otherwise. A {@link Identifier#whole whole} name stays, and so does a primary key without a
     * name if the convention has no template of its own for it.
     */
    public Constraint named(Table table, Constraint constraint) {
        Identifier own = constraint.name();
        boolean stays = own == null ? !names(constraint) : own.whole() || !worksOnNames(constraint.kind());
        return stays ? constraint : constraint.withName(nameOf(table, constraint));
    }

    /** The same for an index. */
    public Index named(Table table, Index index) {
        Identifier own = index.name();
        boolean stays = own != null && (own.whole() || !worksOnNames(index.unique()));
        return stays ? index : index.withName(nameOf(table, index));
    }

    /** Whether the name of a constraint of this kind is a part of the name that it gets: {@code %(constraint_name)s}. */
    public boolean worksOnNames(Constraint.Kind kind) {
        return templates.useOwnName(NameTemplates.key(kind));
    }

    /** The same for indexes. */
    public boolean worksOnNames(boolean unique) {
        return templates.useOwnName(NameTemplates.indexKey(unique));
    }

    /**
     * The whole name of a constraint of which nothing but its name is known.
     *
     * @throws LimbeckException {@code missing-definition} where the template needs its columns too
     */
    Identifier nameOfDropped(Identifier table, Constraint.Kind kind, Identifier own) {
        return nameOfDropped(table, NameTemplates.key(kind), "dropConstraint", own);
    }

    /** The same for an index; itself where the convention makes nothing of the names of indexes. */
    Identifier nameOfDroppedIndex(Identifier table, Identifier own) {
        return worksOnNames(false) ? nameOfDropped(table, NameTemplates.indexKey(false), "dropIndex", own) : own;
    }

    private Identifier nameOfDropped(Identifier table, String key, String call, Identifier own) {
        NameTemplate template = templates.of(key, own);
        if (template.needsColumns()) {
            throw new LimbeckException(
                    ErrorId.MISSING_DEFINITION,
                    "the naming template '" + template.text() + "' needs the columns of '" + own + "' of '" + table
                            + "', which are not told",
                    "write its whole name: op." + call + "(…, f(\"<name>\"), …), or drop a constraint by what it is");
        }
        return ShortName.of(template.fill(new NameTemplate.Values(table, List.of(), null, List.of(), own)), limit)
                .asWhole();
    }

    /** Every table named. */
    public SchemaModel name(SchemaModel schema) {
        SchemaModel named = schema;
        for (Table table : schema.tables().values()) {
            named = named.withTable(name(table));
        }
        return named;
    }

    /** A primary key gets a name only by a template of the convention's own. */
    boolean names(Constraint constraint) {
        return templates.nameKeys() || constraint.kind() != Constraint.Kind.PRIMARY_KEY;
    }

    private static void addName(Set<Identifier> taken, @Nullable Identifier name) {
        if (name != null) {
            taken.add(name);
        }
    }

    private Identifier free(Set<Identifier> taken, String wanted) {
        Identifier name = ShortName.of(wanted, limit);
        for (int n = 2; !taken.add(name); n++) {
            name = ShortName.of(wanted + "_" + n, limit);
        }
        return name;
    }

    /**
     * The name that the template makes for a constraint of this table. A template with {@code %(constraint_name)s} works on the
     * constraint's own name; without one the standard template is used.
     */
    public Identifier nameOf(Table table, Constraint constraint) {
        Identifier name = ShortName.of(text(table, constraint), limit);
        return worksOnNames(constraint.kind()) ? name.asWhole() : name;
    }

    /** The name that the template makes for an index of this table. */
    public Identifier nameOf(Table table, Index index) {
        Identifier name = ShortName.of(text(table, index), limit);
        return worksOnNames(index.unique()) ? name.asWhole() : name;
    }

    private String text(Table table, Constraint constraint) {
        List<String> columns = constraint.match(
                pk -> texts(pk.columns()),
                uq -> texts(uq.columns()),
                fk -> texts(fk.columns()),
                check -> List.of(subject(table, check.sql())),
                exclude -> exclude.elements().stream()
                        .map(element -> keyText(table, element.part()))
                        .toList());
        Constraint.ForeignKey reference = constraint instanceof Constraint.ForeignKey fk ? fk : null;
        return templates
                .of(NameTemplates.key(constraint.kind()), constraint.name())
                .fill(new NameTemplate.Values(
                        table.name().name(),
                        columns,
                        reference == null ? null : reference.referencedTable().name(),
                        reference == null ? List.of() : texts(reference.referencedColumns()),
                        constraint.name()));
    }

    private String text(Table table, Index index) {
        List<String> keys =
                index.parts().stream().map(part -> keyText(table, part)).toList();
        return templates
                .of(NameTemplates.indexKey(index.unique()), index.name())
                .fill(new NameTemplate.Values(table.name().name(), keys, null, List.of(), index.name()));
    }

    private static String keyText(Table table, Index.Part part) {
        Identifier column = part.column();
        return column != null ? column.text() : subject(table, String.valueOf(part.expression()));
    }

    private static List<String> texts(Collection<Identifier> names) {
        return names.stream().map(Identifier::text).toList();
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

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
