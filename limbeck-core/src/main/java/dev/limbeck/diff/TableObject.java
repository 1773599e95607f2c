// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import dev.limbeck.op.RenameOperation;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A constraint (other than the primary key) or an index: what hangs on a table by a name. Exactly one of the two is not null. */
record TableObject(
        @Nullable Constraint constraint, @Nullable Index index) {
    static List<TableObject> of(Table table) {
        List<TableObject> objects = new ArrayList<>();
        table.constraints().forEach(c -> objects.add(new TableObject(c, null)));
        table.indexes().forEach(i -> objects.add(new TableObject(null, i)));
        return objects;
    }

    <R> R match(Function<Constraint, R> ofConstraint, Function<Index, R> ofIndex) {
        return constraint != null ? ofConstraint.apply(constraint) : ofIndex.apply(Objects.requireNonNull(index));
    }

    @Nullable
    Identifier name() {
        return this.<@Nullable Identifier>match(Constraint::name, Index::name);
    }

    /** Equal for two objects that differ in nothing but the name. */
    Object structure() {
        return match(c -> c.withName(null), i -> i.withName(null));
    }

    boolean isForeignKey() {
        return constraint instanceof Constraint.ForeignKey;
    }

    boolean isIndex() {
        return index != null;
    }

    boolean isNamedOrMadeLike(TableObject other) {
        return (name() != null && Objects.equals(name(), other.name()))
                || structure().equals(other.structure());
    }

    /** The columns of this table that it is made of and that it carries along; a check or an expression may use more. */
    Set<Identifier> columns() {
        Set<Identifier> columns = new HashSet<>(carried());
        match(c -> columns.addAll(c.columns()), i -> {
            i.parts().stream().map(Index.Part::column).filter(Objects::nonNull).forEach(columns::add);
            return columns.addAll(i.include());
        });
        return columns;
    }

    /** What a foreign key can point at, if it is a key. */
    Set<Identifier> keyColumns() {
        Set<Identifier> columns = columns();
        carried().forEach(columns::remove);
        return columns;
    }

    /** What the index behind a unique constraint holds beside its key. */
    private List<Identifier> carried() {
        return match(
                constraint -> constraint.match(
                        pk -> pk.index().include(),
                        unique -> unique.index().include(),
                        fk -> List.of(),
                        check -> List.of(),
                        exclude -> List.of()),
                index -> List.of());
    }

    /** Whether one of these columns is in it, also inside a condition or an expression. */
    boolean standsOn(Set<Identifier> some) {
        return columns().stream().anyMatch(some::contains) || mentions(some);
    }

    /** Whether a condition or an expression speaks of one of these columns. */
    boolean mentions(Set<Identifier> some) {
        return texts().stream().anyMatch(sql -> some.stream().anyMatch(column -> column.isMentionedIn(sql)));
    }

    /** Whether it stands on nothing but columns of its table, so that a table with these can have it. */
    boolean speaksOfColumnsOnly() {
        return match(
                constraint ->
                        constraint.match(pk -> true, unique -> true, fk -> false, check -> true, exclude -> false),
                index -> true);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (constraint instanceof Constraint.Check check) {
            texts.add(check.sql());
        } else if (constraint instanceof Constraint.Exclude exclude) {
            add(texts, exclude.elements().stream().map(Constraint.Exclude.Element::part), exclude.where());
        } else if (index != null) {
            add(texts, index.parts().stream(), index.where());
        }
        return texts;
    }

    private static void add(List<String> texts, Stream<Index.Part> parts, @Nullable String where) {
        parts.map(Index.Part::expression).filter(Objects::nonNull).forEach(texts::add);
        if (where != null) {
            texts.add(where);
        }
    }

    Operation create(QualifiedName table) {
        return match(c -> new Operation.AddConstraint(table, c), i -> new Operation.CreateIndex(table, i));
    }

    Operation drop(QualifiedName table) {
        return match(
                c -> new Operation.DropConstraint(table, c.kind(), c.name(), c),
                i -> new Operation.DropIndex(table, Objects.requireNonNull(i.name(), "a read index has a name"), i));
    }

    Operation rename(QualifiedName table, Identifier newName) {
        Identifier old = Objects.requireNonNull(name(), "only what has a name is renamed");
        return match(
                c -> new RenameOperation.RenameConstraint(table, old, newName, c),
                i -> new RenameOperation.RenameIndex(table, old, newName, i));
    }

    /** {@code unique constraint 'uq_users_email'}. */
    String describe() {
        String kind =
                match(c -> c.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " constraint", i -> "index");
        return kind.replace("foreign key constraint", "foreign key") + " '" + name() + "'";
    }
}
