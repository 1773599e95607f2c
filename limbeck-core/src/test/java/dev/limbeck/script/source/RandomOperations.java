// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Operations of every kind with every attribute, from a seed. */
final class RandomOperations {
    private final Random random;
    private final RandomSchema schema;

    RandomOperations(long seed) {
        this.random = new Random(seed);
        this.schema = new RandomSchema(random);
    }

    Operation next() {
        List<Supplier<Operation>> kinds = List.of(
                () -> new Operation.CreateTable(schema.table()),
                () -> new Operation.DropTable(schema.qualified(), maybe(schema::table)),
                () -> new Operation.RenameTable(schema.qualified(), schema.name()),
                () -> new Operation.SetTableComment(schema.qualified(), maybe(schema::text), maybe(schema::text)),
                () -> new Operation.AddColumn(schema.qualified(), schema.column()),
                () -> new Operation.DropColumn(schema.qualified(), schema.name(), maybe(schema::column)),
                this::alterColumn,
                () -> new Operation.AddConstraint(schema.qualified(), schema.constraint()),
                this::dropConstraint,
                () -> new Operation.CreateIndex(schema.qualified(), schema.index()),
                () -> new Operation.DropIndex(schema.qualified(), schema.name(), maybe(schema::index)),
                () -> new Operation.CreateSequence(sequence()),
                () -> new Operation.AlterSequence(sequence(), maybe(this::sequence)),
                () -> new Operation.DropSequence(schema.qualified(), maybe(this::sequence)),
                () -> new Operation.CreateEnumType(enumType()),
                () -> new Operation.AlterEnumType(enumType(), maybe(this::enumType), random.nextBoolean()),
                () -> new Operation.DropEnumType(schema.qualified(), maybe(this::enumType)),
                () -> new Operation.CreateSchema(schema.name()),
                () -> new Operation.DropSchema(schema.name()),
                this::insert,
                () -> new Operation.Execute(schema.text()),
                () -> new RenameIndex(schema.qualified(), schema.name(), schema.name(), null),
                () -> new RenameConstraint(schema.qualified(), schema.name(), schema.name(), null),
                () -> new RenameSequence(schema.qualified(), schema.name()),
                () -> new RenameEnumType(schema.qualified(), schema.name()),
                () -> new RenameEnumValue(schema.qualified(), schema.text(), schema.text()),
                () -> new Operation.ValidateConstraint(schema.qualified(), schema.name(), null),
                () -> new Operation.AddEnumValue(schema.qualified(), schema.text(), place()),
                () -> new Operation.DropEnumValue(schema.qualified(), schema.text(), null),
                () -> new Operation.CreateExtension(
                        new Extension(schema.name(), maybe(schema::name), maybe(schema::text), random.nextBoolean())),
                () -> new Operation.DropExtension(schema.name(), null),
                () -> new Operation.CreateIndex(schema.qualified(), schema.index(), true),
                () -> new Operation.DropIndex(schema.qualified(), schema.name(), null, true),
                this::conditional,
                this::batch);
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private EnumPlace place() {
        return random.nextInt(3) == 0 ? EnumPlace.last() : new EnumPlace(schema.text(), random.nextBoolean());
    }

    private Operation conditional() {
        return Operation.Conditional.around(one(List.of(
                () -> new Operation.DropColumn(schema.qualified(), schema.name(), null),
                () -> new Operation.AddColumn(schema.qualified(), schema.column()),
                () -> new Operation.CreateSchema(schema.name()),
                () -> new Operation.CreateIndex(schema.qualified(), schema.index()),
                this::batch)));
    }

    private Operation batch() {
        QualifiedName table = schema.qualified();
        return new Operation.Batch(
                table,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> one(List.<Supplier<Operation>>of(
                                () -> new Operation.AddColumn(table, schema.column()),
                                () -> new Operation.DropColumn(table, schema.name(), null),
                                () -> new Operation.SetTableComment(table, maybe(schema::text), null),
                                () -> new Operation.AddConstraint(table, schema.constraint()),
                                () -> new Operation.DropConstraint(table, Constraint.Kind.CHECK, schema.name(), null),
                                () -> new Operation.DropConstraint(table, Constraint.Kind.PRIMARY_KEY, null, null),
                                () -> new RenameConstraint(table, schema.name(), schema.name(), null),
                                () -> new Operation.ValidateConstraint(table, schema.name(), null),
                                () -> new Operation.CreateIndex(table, schema.index()),
                                () -> new Operation.DropIndex(table, schema.name(), null),
                                () -> new RenameIndex(table, schema.name(), schema.name(), null))))
                        .toList());
    }

    private Operation one(List<Supplier<Operation>> choices) {
        return choices.get(random.nextInt(choices.size())).get();
    }

    /** What a script gives that was written for the operation: the same, less what its words leave out. */
    static List<Operation> asScriptsSay(Operation operation) {
        if (operation instanceof Operation.CreateTable create) {
            Table table = create.table();
            List<Operation> all = new ArrayList<>();
            all.add(new Operation.CreateTable(table.withIndexes(List.of())));
            table.indexes().forEach(index -> all.add(new Operation.CreateIndex(table.name(), index)));
            return all;
        }
        return List.of(withoutBefore(operation));
    }

    private static Operation withoutBefore(Operation operation) {
        if (operation instanceof Operation.DropTable drop) {
            return new Operation.DropTable(drop.table(), null);
        }
        if (operation instanceof Operation.SetTableComment set) {
            return new Operation.SetTableComment(set.table(), set.comment(), null);
        }
        if (operation instanceof Operation.DropColumn drop) {
            return new Operation.DropColumn(drop.table(), drop.column(), null);
        }
        if (operation instanceof Operation.AlterColumn alter && alter.patch().onlyRenames()) {
            return new Operation.AlterColumn(alter.table(), alter.column(), alter.patch(), null);
        }
        if (operation instanceof Operation.DropConstraint drop
                && (drop.name() != null || drop.kind() == Constraint.Kind.PRIMARY_KEY)) {
            return new Operation.DropConstraint(drop.table(), drop.kind(), drop.name(), null);
        }
        if (operation instanceof Operation.DropIndex drop) {
            return new Operation.DropIndex(drop.table(), drop.name(), null, drop.concurrently());
        }
        if (operation instanceof Operation.AlterSequence alter) {
            return new Operation.AlterSequence(alter.sequence(), null);
        }
        if (operation instanceof Operation.DropSequence drop) {
            return new Operation.DropSequence(drop.sequence(), null);
        }
        if (operation instanceof Operation.AlterEnumType alter) {
            return new Operation.AlterEnumType(alter.type(), null, alter.anew());
        }
        if (operation instanceof Operation.DropEnumType drop) {
            return new Operation.DropEnumType(drop.type(), null);
        }
        return operation;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private Operation alterColumn() {
        Column before = schema.column();
        ColumnPatch patch = new ColumnPatch(
                random.nextBoolean() ? Patch.keep() : Patch.to(schema.name()),
                random.nextBoolean() ? Patch.keep() : Patch.to(schema.type()),
                random.nextBoolean() ? Patch.keep() : Patch.to(random.nextBoolean()),
                patch(schema::defaultValue),
                patch(schema::identity),
                patch(schema::generated),
                patch(schema::text),
                patch(schema::text),
                random.nextInt(4) == 0 ? schema.text() : null);
        ColumnPatch some = random.nextInt(6) == 0 ? ColumnPatch.nothing().withName(Patch.to(schema.name())) : patch;
        return new Operation.AlterColumn(schema.qualified(), before.name(), some, random.nextBoolean() ? before : null);
    }

    private <T> Patch<T> patch(Supplier<T> value) {
        return switch (random.nextInt(3)) {
            case 0 -> Patch.keep();
            case 1 -> Patch.clear();
            default -> Patch.to(value.get());
        };
    }

    private Operation dropConstraint() {
        Constraint constraint = schema.constraint();
        boolean unnamed = constraint.name() == null;
        return new Operation.DropConstraint(
                schema.qualified(),
                constraint.kind(),
                constraint.name(),
                unnamed ? constraint : maybe(() -> constraint));
    }

    private Sequence sequence() {
        return new Sequence(
                schema.qualified(),
                random.nextInt(3) == 0 ? 1 : random.nextLong(),
                random.nextInt(3) == 0 ? 1 : random.nextInt(),
                maybe(random::nextLong),
                maybe(random::nextLong),
                maybe(() -> (long) random.nextInt(100)),
                random.nextBoolean());
    }

    private EnumType enumType() {
        return new EnumType(schema.qualified(), schema.texts());
    }

    private Operation insert() {
        List<Identifier> columns = schema.names();
        List<List<Literal>> rows = IntStream.range(0, random.nextInt(4))
                .mapToObj(row -> columns.stream().map(column -> literal()).toList())
                .toList();
        return new Operation.InsertRows(schema.qualified(), columns, rows);
    }

    private Literal literal() {
        return switch (random.nextInt(15)) {
            case 8 -> new Literal.Date(LocalDate.ofEpochDay(random.nextInt(100_000)));
            case 9 -> new Literal.Time(LocalTime.ofNanoOfDay(random.nextInt() & Integer.MAX_VALUE));
            case 10 -> new Literal.Timestamp(LocalDateTime.ofEpochSecond(random.nextInt(), 7, ZoneOffset.UTC));
            case 11 ->
                new Literal.ZonedTimestamp(OffsetDateTime.ofInstant(
                        Instant.ofEpochSecond(random.nextInt()), ZoneOffset.ofHoursMinutes(5, 30)));
            case 12 -> Literal.Bytes.of(schema.text().getBytes(StandardCharsets.UTF_8));
            case 13 -> new Literal.Uuid(new UUID(random.nextLong(), random.nextLong()));
            case 14 -> new Literal.Json(schema.text());
            case 0 -> new Literal.Null();
            case 1 -> new Literal.Text(schema.text());
            case 2 -> new Literal.Number(BigDecimal.valueOf(random.nextInt()));
            case 3 -> new Literal.Number(BigDecimal.valueOf(random.nextLong()));
            case 4 -> new Literal.Number(new BigDecimal(random.nextInt(1000) + ".50"));
            case 5 -> new Literal.Number(new BigDecimal("-12345678901234567890123.4e" + random.nextInt(40)));
            case 6 -> new Literal.Bool(random.nextBoolean());
            default -> new Literal.Raw(schema.text());
        };
    }
}
