// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
                () -> new Operation.AlterEnumType(enumType(), maybe(this::enumType)),
                () -> new Operation.DropEnumType(schema.qualified(), maybe(this::enumType)),
                () -> new Operation.CreateSchema(schema.name()),
                () -> new Operation.DropSchema(schema.name()),
                this::insert,
                () -> new Operation.Execute(schema.text()));
        return kinds.get(random.nextInt(kinds.size())).get();
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
            return new Operation.DropIndex(drop.table(), drop.name(), null);
        }
        if (operation instanceof Operation.AlterSequence alter) {
            return new Operation.AlterSequence(alter.sequence(), null);
        }
        if (operation instanceof Operation.DropSequence drop) {
            return new Operation.DropSequence(drop.sequence(), null);
        }
        if (operation instanceof Operation.AlterEnumType alter) {
            return new Operation.AlterEnumType(alter.type(), null);
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
        return switch (random.nextInt(8)) {
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
