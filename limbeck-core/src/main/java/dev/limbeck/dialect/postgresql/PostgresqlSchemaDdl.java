// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SequenceWindow;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.NamedEnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@link PostgresqlDdl} that writes what stands beside tables: sequences, enumeration types, extensions. */
abstract class PostgresqlSchemaDdl extends AnsiDdl {
    private final PostgresqlClauses clauses;

    PostgresqlSchemaDdl(PostgresqlClauses clauses) {
        super(PostgresqlDialect.ID, clauses);
        this.clauses = clauses;
    }

    /** The statements that give an enumeration type other values. */
    abstract List<String> changed(EnumType before, EnumType after, Catalog catalog);

    /** The statements that put another type into the place of this one, whose values can be used at once. */
    abstract List<String> replaced(EnumType before, EnumType after, Catalog catalog);

    // ---- sequences

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence wanted = alter.sequence();
        Sequence before = alter.before() != null
                ? alter.before()
                : catalog.known()
                        .map(schema -> schema.sequences().get(wanted.name()))
                        .orElse(null);
        if (before != null && SequenceWindow.of(before).isLeftBy(wanted)) {
            List<String> statements = new ArrayList<>(moved(before, wanted));
            statements.add("ALTER SEQUENCE " + name(wanted.name()) + changes(null, wanted));
            return statements;
        }
        String changes = changes(before, wanted);
        return changes.isEmpty() ? List.of() : List.of("ALTER SEQUENCE " + name(wanted.name()) + changes);
    }

    /** What makes the next number one of those that the sequence will have. */
    private List<String> moved(Sequence before, Sequence wanted) {
        SequenceWindow wide = SequenceWindow.of(before).with(SequenceWindow.of(wanted));
        String sequence = name(wanted.name());
        String next = SequenceWindow.moved("last_value", before, wanted);
        return List.of(
                "ALTER SEQUENCE " + sequence + " MINVALUE " + wide.lowest() + " MAXVALUE " + wide.highest(),
                "SELECT setval(" + clauses.text(sequence) + ", " + next + ", is_called AND last_value = " + next
                        + ") FROM " + sequence);
    }

    private static String changes(@Nullable Sequence before, Sequence wanted) {
        return changed(before, wanted, Sequence::increment, increment -> " INCREMENT BY " + increment)
                + changed(before, wanted, Sequence::minimum, orNo("MINVALUE"))
                + changed(before, wanted, Sequence::maximum, orNo("MAXVALUE"))
                + changed(before, wanted, Sequence::start, start -> " START WITH " + start)
                + changed(before, wanted, Sequence::cache, cache -> " CACHE " + (cache == null ? 1 : cache))
                + changed(before, wanted, Sequence::cycle, cycle -> cycle ? " CYCLE" : " NO CYCLE");
    }

    private static <T extends @Nullable Object> String changed(
            @Nullable Sequence before, Sequence wanted, Function<Sequence, T> option, Function<T, String> text) {
        T value = option.apply(wanted);
        return before != null && Objects.equals(option.apply(before), value) ? "" : text.apply(value);
    }

    private static Function<@Nullable Long, String> orNo(String word) {
        return value -> value == null ? " NO " + word : " " + word + " " + value;
    }

    // ---- enum types

    @Override
    protected List<String> createEnumType(CreateEnumType create, Catalog catalog) {
        return List.of(createEnumType(create.type()));
    }

    String createEnumType(EnumType type) {
        return "CREATE TYPE " + typeName(type.name()) + " AS ENUM "
                + type.values().stream().map(clauses::text).collect(Collectors.joining(", ", "(", ")"));
    }

    String typeName(QualifiedName type) {
        return clauses.types().render(new NamedEnumType(type));
    }

    @Override
    protected List<String> alterEnumType(AlterEnumType alter, Catalog catalog) {
        EnumType before = enumBefore(alter.type().name(), alter.before(), catalog);
        return alter.anew() ? replaced(before, alter.type(), catalog) : changed(before, alter.type(), catalog);
    }

    private static EnumType enumBefore(QualifiedName name, @Nullable EnumType before, Catalog catalog) {
        return Optional.ofNullable(before)
                .or(() -> Optional.ofNullable(catalog.current().enumTypes().get(name)))
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "there is no enum type '" + name + "' to change",
                        "check the name, or create the type in an earlier operation"));
    }

    @Override
    protected List<String> addEnumValue(AddEnumValue add, Catalog catalog) {
        String neighbour = add.place().neighbour();
        String place =
                neighbour == null ? "" : (add.place().before() ? " BEFORE " : " AFTER ") + clauses.text(neighbour);
        return List.of("ALTER TYPE " + typeName(add.type()) + " ADD VALUE " + clauses.text(add.value()) + place);
    }

    @Override
    protected List<String> renameEnumValue(RenameEnumValue rename, Catalog catalog) {
        return List.of("ALTER TYPE " + typeName(rename.type()) + " RENAME VALUE " + clauses.text(rename.value())
                + " TO " + clauses.text(rename.newValue()));
    }

    @Override
    protected List<String> dropEnumValue(DropEnumValue drop, Catalog catalog) {
        EnumType before = enumBefore(drop.type(), drop.before(), catalog);
        return changed(before, EnumPlace.without(before, drop.value()), catalog);
    }

    @Override
    protected List<String> renameEnumType(RenameEnumType rename, Catalog catalog) {
        return List.of("ALTER TYPE " + typeName(rename.type()) + " RENAME TO " + name(rename.newName()));
    }

    // ---- extensions

    @Override
    protected List<String> createExtension(CreateExtension create, Catalog catalog) {
        Extension extension = create.extension();
        return List.of("CREATE EXTENSION " + name(extension.name())
                + (extension.schema() == null ? "" : " SCHEMA " + name(extension.schema()))
                + (extension.version() == null ? "" : " VERSION " + clauses.text(extension.version()))
                + (extension.cascade() ? " CASCADE" : ""));
    }

    @Override
    protected List<String> dropExtension(DropExtension drop, Catalog catalog) {
        return List.of("DROP EXTENSION " + name(drop.name()));
    }

    @Override
    protected List<String> dropEnumType(DropEnumType drop, Catalog catalog) {
        return List.of("DROP TYPE " + typeName(drop.type()));
    }
}
