// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.EnumPlan;
import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.SequencePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.schema.ReferentialAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes random plans. The same random numbers give the same plans. */
final class PlanGenerator {
    private static final List<String> WORDS = List.of(
            "users",
            "order",
            "group",
            "select",
            "Mixed",
            "two words",
            "камень",
            "ชื่อ",
            "quo\"te",
            "back`tick",
            "it's",
            "key",
            "value",
            "user",
            "x1",
            "snake_case",
            "camelCase",
            "a.b",
            "table",
            "dash-ed",
            "percent%",
            "$dollar",
            "UPPER",
            "index",
            "check",
            "end",
            "9lives",
            "اسم",
            "row",
            "name",
            "type",
            "amount",
            "note",
            "created",
            "a_rather_long_name_that_goes_on_until_it_has_sixty_letters",
            "a_rather_long_name_that_goes_on_until_it_has_sixty_digits",
            "ชื่อที่ค่อนข้างยาว",
            "имя_из_многих_букв_подряд",
            "user_defined\\type",
            "ß",
            "İ",
            "constraint",
            "primary",
            "null",
            "default",
            "references",
            "1");

    final Random random;
    private int next = 1;

    PlanGenerator(Random random) {
        this.random = random;
    }

    SchemaPlan plan() {
        List<EnumPlan> enums = many(2, taken -> enumeration(taken));
        List<SequencePlan> sequences = many(2, this::sequence);
        List<TablePlan> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
            tables.add(table(names));
        }
        List<TablePlan> joined = new ArrayList<>();
        for (TablePlan table : tables) {
            List<ReferencePlan> references = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                references.add(reference(tables));
            }
            joined.add(table.withReferences(references));
        }
        return new SchemaPlan(joined, sequences, enums, schemas());
    }

    private interface Maker<T> {
        T make(Set<String> takenNames);
    }

    private <T> List<T> many(int most, Maker<T> maker) {
        List<T> things = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            things.add(maker.make(taken));
        }
        return things;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Unlike the taken ones in more than the case of its letters. */
    String name(Set<String> taken) {
        while (true) {
            String word = one(WORDS) + (chance(30) ? "_" + random.nextInt(9) : "");
            if (taken.add(word.toLowerCase(Locale.ROOT))) {
                return word;
            }
        }
    }

    /** One with room for a word before it: PostgreSQL keeps 63 bytes. */
    private String shortName(Set<String> taken) {
        String name = name(taken);
        return name.getBytes(StandardCharsets.UTF_8).length <= 50 ? name : shortName(taken);
    }

    @Nullable
    String comment() {
        return chance(25) ? "about " + one(WORDS) + " \\ 'n' " + random.nextInt(99) : null;
    }

    TablePlan table(Set<String> names) {
        List<ColumnPlan> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("id", "code"));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            columns.add(column(taken, columns));
        }
        List<IndexPlan> indexes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            indexes.add(index(columns));
        }
        return new TablePlan(
                next++,
                name(names),
                one(List.of(Key.values())),
                columns,
                indexes,
                List.of(),
                comment(),
                place(),
                variety());
    }

    /** Mostly the usual one. */
    int place() {
        return chance(85) ? 0 : 1 + random.nextInt(PlannedModel.FURTHER.size());
    }

    List<Integer> schemas() {
        return chance(85) ? List.of() : List.of(1 + random.nextInt(PlannedModel.FURTHER.size()));
    }

    ColumnPlan column(Set<String> taken, List<ColumnPlan> others) {
        boolean computed = !others.isEmpty() && chance(15);
        return new ColumnPlan(
                next++,
                name(taken),
                chance(15) ? Kind.VARCHAR : one(List.of(Kind.values())),
                1 + random.nextInt(190),
                chance(60),
                chance(35) ? random.nextInt(100) : null,
                comment(),
                chance(20) ? 1 + random.nextInt(50) : null,
                computed ? one(others).number() : null,
                1 + random.nextInt(2),
                variety());
    }

    IndexPlan index(List<ColumnPlan> columns) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            numbers.add(one(columns).number());
        }
        boolean range =
                columns.stream().anyMatch(column -> column.kind() == Kind.RANGE && numbers.contains(column.number()));
        return new IndexPlan(
                List.copyOf(new TreeSet<>(numbers)),
                chance(25),
                chance(35),
                range && chance(60) ? Trait.EXCLUDING : one(List.of(Trait.values())),
                indexName(),
                variety());
    }

    @Nullable
    String indexName() {
        return chance(40) ? (chance(20) ? "Index " : "ix_") + next++ : null;
    }

    /** Mostly as usual. */
    int variety() {
        return chance(50) ? 0 : random.nextInt(60);
    }

    ReferencePlan reference(List<TablePlan> tables) {
        List<ReferentialAction> actions = List.of(ReferentialAction.values());
        int number = next++;
        return new ReferencePlan(
                number,
                one(tables).number(),
                chance(70),
                one(actions),
                chance(30) ? "fk_" + number : null,
                one(actions),
                variety());
    }

    SequencePlan sequence(Set<String> taken) {
        return new SequencePlan(
                "seq_" + shortName(taken),
                1 + random.nextInt(100),
                1 + random.nextInt(50),
                chance(20),
                variety(),
                place());
    }

    EnumPlan enumeration(Set<String> taken) {
        List<String> values = new ArrayList<>(List.of("A", "b c", "it's", "Ж", "e"));
        Collections.shuffle(values, random);
        return new EnumPlan(
                taken.size() + 1, "enum_" + shortName(taken), values.subList(0, 1 + random.nextInt(5)), place());
    }
}
