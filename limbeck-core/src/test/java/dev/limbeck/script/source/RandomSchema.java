// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parts of a schema with every attribute and with names and texts that are hard to write. */
final class RandomSchema {
    private static final List<String> WORDS = List.of(
            "users",
            "email",
            "Order",
            "select",
            "größe",
            "مستخدم",
            "ผู้ใช้",
            "a.b",
            "say \"x\"",
            "\"quoted\"",
            "back\\slash",
            "a_rather_long_name_that_makes_lines_wrap",
            "$x",
            "\"",
            "\"\"",
            "\"\"\"",
            ".",
            "a'b",
            "\\u0041",
            "😀");

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-42",
            "007",
            "now()",
            "lower(email)",
            "it's \"quoted\"",
            "tab\tand\\backslash",
            "two\nlines",
            "  both\n  indented",
            "  both\n  indented\n",
            "\n",
            " \n ",
            "ends in blanks  \nand goes on \n\n  ",
            "a\r\nb\r",
            "\"\"\"\nthree \"\"\" and four \"\"\"\"\nend\"",
            "a\nends in backslash quote\\\"",
            "\\u0041\n\\\\u0041",
            "\u0000\u0001\u001a\u007f\u0085\u000b\u001c",
            "\u000b\nedge\u000b",
            "\u2003\nwide\u3000\n",
            "\uD800 lone",
            "lone \uDC00",
            "😀 \u202Eturned\u202C \uFEFF\uFFFF\u2028",
            "سلام دنیا",
            "a text that is so long that the line which holds it must be broken somewhere by whoever writes it");

    private final Random random;

    RandomSchema(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? value.get() : null;
    }

    String text() {
        if (random.nextInt(8) == 0) {
            return random.ints(random.nextInt(20), 0, 0x10000)
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                    .toString();
        }
        return one(TEXTS) + (random.nextInt(4) == 0 ? one(TEXTS) : "");
    }

    List<String> texts() {
        return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> text()).toList();
    }

    Identifier name() {
        return random.nextInt(6) == 0 ? Identifier.exact("lower_case") : Identifier.of(one(WORDS));
    }

    List<Identifier> names() {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> name()).toList();
    }

    QualifiedName qualified() {
        return new QualifiedName(maybe(this::name), name());
    }

    ColumnDefault defaultValue() {
        return random.nextBoolean() ? new ColumnDefault.Text(text()) : new ColumnDefault.Expression(text());
    }

    Identity identity() {
        Identity identity =
                new Identity(random.nextBoolean(), maybe(random::nextLong), maybe(() -> (long) random.nextInt(50)));
        return identity.withLimits(maybe(random::nextLong), maybe(random::nextLong))
                .withCache(maybe(() -> (long) random.nextInt(50)))
                .withCycle(random.nextBoolean());
    }

    GeneratedExpression generated() {
        return new GeneratedExpression(
                text(),
                GeneratedExpression.Storage.values()[random.nextInt(GeneratedExpression.Storage.values().length)]);
    }

    Column column() {
        return new Column(
                name(),
                type(),
                random.nextBoolean(),
                maybe(this::defaultValue),
                maybe(this::identity),
                maybe(this::generated),
                maybe(this::text),
                maybe(this::text));
    }

    SqlType type() {
        Integer length = maybe(() -> random.nextInt(4000));
        boolean flag = random.nextBoolean();
        SqlType.LobSize size = one(List.of(SqlType.LobSize.values()));
        List<Supplier<SqlType>> kinds = List.of(
                () -> new SqlType.IntegerType(one(List.of(8, 16, 24, 32, 64, 128)), flag),
                () -> new SqlType.DecimalType(
                        length, maybe(() -> random.nextInt(10)), one(List.of(SqlType.DecimalWord.values()))),
                () -> new SqlType.FloatType(length),
                () -> new SqlType.FloatingType(one(List.of(32, 64, 16))),
                SqlType.BooleanType::new,
                () -> new SqlType.CharType(length, flag),
                () -> new SqlType.VarcharType(length, flag),
                () -> new SqlType.TextType(size, flag),
                () -> new SqlType.BinaryType(length),
                () -> new SqlType.VarbinaryType(length),
                () -> new SqlType.BlobType(size),
                SqlType.DateType::new,
                () -> new SqlType.TimeType(length, flag),
                () -> new SqlType.TimestampType(length, flag),
                SqlType.UuidType::new,
                () -> new SqlType.JsonType(flag),
                () -> new SqlType.IntervalType(
                        maybe(() -> one(List.of(SqlType.IntervalFields.values()))), length, maybe(() -> 3)),
                SqlType.XmlType::new,
                () -> new SqlType.BitType(length, flag),
                () -> new SqlType.AddressType(one(List.of(SqlType.AddressKind.values()))),
                () -> new SqlType.RangeType(one(List.of(SqlType.RangeOf.values())), flag),
                () -> new SqlType.TextSearchType(flag),
                () -> new SqlType.ArrayType(type(), length),
                () -> new SqlType.NamedEnumType(qualified()),
                () -> new SqlType.InlineEnumType(texts()),
                () -> new SqlType.Raw(text()));
        return one(kinds).get();
    }

    Constraint.PrimaryKey primaryKey() {
        return new Constraint.PrimaryKey(maybe(this::name), names());
    }

    Constraint constraint() {
        return random.nextInt(4) == 0 ? primaryKey() : otherConstraint();
    }

    private Constraint otherConstraint() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Constraint.Unique(
                        maybe(this::name),
                        names(),
                        random.nextBoolean(),
                        one(List.of(Constraint.Deferrability.values())));
            case 1 -> new Constraint.Check(maybe(this::name), text(), random.nextBoolean());
            case 2 ->
                new Constraint.Exclude(
                        maybe(this::name),
                        maybe(() -> "gist"),
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(i -> new Constraint.Exclude.Element(
                                        (random.nextBoolean() ? Index.Part.of(name()) : Index.Part.expression(text()))
                                                .withOperatorClass(maybe(this::text)),
                                        text()))
                                .toList(),
                        maybe(this::text),
                        one(List.of(Constraint.Deferrability.values())));
            default ->
                new Constraint.ForeignKey(
                        maybe(this::name),
                        names(),
                        qualified(),
                        names(),
                        one(List.of(ReferentialAction.values())),
                        one(List.of(ReferentialAction.values())),
                        one(List.of(Constraint.Deferrability.values())),
                        one(List.of(Constraint.Matching.values())),
                        random.nextBoolean());
        };
    }

    Index index() {
        List<Index.Part> parts =
                IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> part()).toList();
        boolean unique = random.nextBoolean();
        return new Index(
                maybe(this::name),
                random.nextBoolean()
                        ? parts
                        : names().stream().map(Index.Part::of).toList(),
                unique,
                maybe(this::text),
                maybe(() -> "gin"),
                random.nextInt(3) == 0 ? names() : List.of(),
                unique && random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? Map.of(text(), text()) : Map.of());
    }

    private Index.Part part() {
        boolean column = random.nextBoolean();
        return new Index.Part(
                column ? name() : null,
                column ? null : text(),
                random.nextBoolean(),
                maybe(() -> one(List.of(Index.Nulls.values()))),
                maybe(this::text),
                maybe(this::text));
    }

    Table table() {
        return new Table(
                qualified(),
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> column()).toList(),
                maybe(this::primaryKey),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> otherConstraint())
                        .toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> index()).toList(),
                maybe(this::text),
                random.nextInt(5) == 0 ? texts() : List.of());
    }
}
