// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.Shown;
import dev.limbeck.diff.TableQuestion;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parts of a model of which an engine must be asked, in portions that are small enough for one transaction: PostgreSQL has
 * room for some thousand locks, and a table takes one for itself and for each of its indexes.
 */
final class OpenParts {
    private static final int TABLES_AT_ONCE = 200;

    private final DesiredSchema model;
    private final Shown shown;

    OpenParts(DesiredSchema model, Shown shown) {
        this.model = model;
        this.shown = shown;
    }

    /** Whether there is any. */
    boolean anything() {
        SchemaModel source = model.source();
        return source.tables().size() > shown.tables().size()
                || source.sequences().size() > shown.sequences().size()
                || source.enumTypes().size() > shown.enumTypes().size();
    }

    /** The model with nothing but what is no question. */
    SchemaModel settled() {
        SchemaModel source = model.source();
        return source.withTables(shown.tables())
                .withSequences(only(source.sequences(), shown.sequences()))
                .withEnumTypes(only(source.enumTypes(), shown.enumTypes()));
    }

    /** One at least. */
    List<Portion> portions() {
        Set<QualifiedName> small = askedInSmall();
        List<QualifiedName> tables = model.source().tables().keySet().stream()
                .filter(name -> !shown.tables().containsKey(name))
                .sorted(Comparator.comparing(small::contains))
                .toList();
        List<Portion> portions = new ArrayList<>();
        for (int from = 0; from == 0 || from < tables.size(); from += TABLES_AT_ONCE) {
            int to = Math.min(tables.size(), from + TABLES_AT_ONCE);
            portions.add(new Portion(Set.copyOf(tables.subList(from, to)), small, from == 0));
        }
        return portions;
    }

    /** The tables of which the expressions alone are built: none of those that a key of a whole one points at. */
    private Set<QualifiedName> askedInSmall() {
        Set<QualifiedName> small = new HashSet<>(shown.questions().keySet());
        Deque<Table> whole = new ArrayDeque<>();
        for (Table table : model.source().tables().values()) {
            if (!shown.tables().containsKey(table.name()) && !small.contains(table.name())) {
                whole.add(table);
            }
        }
        while (!whole.isEmpty()) {
            for (ForeignKey key : whole.pop().foreignKeys()) {
                if (small.remove(key.referencedTable())) {
                    model.source().table(key.referencedTable()).ifPresent(whole::push);
                }
            }
        }
        return small;
    }

    private static <T> Map<QualifiedName, T> only(Map<QualifiedName, T> things, Set<QualifiedName> names) {
        Map<QualifiedName, T> some = new TreeMap<>(things);
        some.keySet().retainAll(names);
        return some;
    }

    /** Some tables, and in the first portion all open sequences and types. */
    final class Portion {
        private final Set<QualifiedName> tables;
        private final Set<QualifiedName> small;
        private final boolean first;

        private Portion(Set<QualifiedName> tables, Set<QualifiedName> small, boolean first) {
            this.tables = tables;
            this.small = small;
            this.first = first;
        }

        /** What is to be built: the tables, and what they need to stand on. */
        DesiredSchema model() {
            SchemaModel source = model.source();
            Map<QualifiedName, Table> built = only(source.tables(), tables);
            built.replaceAll(
                    (name, table) -> small.contains(name) ? question(name).asked() : table);
            Map<QualifiedName, Table> targets = new HashMap<>();
            for (Table table : built.values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    source.table(key.referencedTable()).ifPresent(target -> targets.put(target.name(), target));
                }
            }
            targets.forEach((name, target) -> built.putIfAbsent(name, withoutForeignKeys(target)));
            Set<QualifiedName> sequences = sequencesFor(built);
            SchemaModel part = source.withTables(built).withSequences(only(source.sequences(), sequences));
            return new DesiredSchema(part, part, model.chosen());
        }

        /** {@code normal} with what was read back of this portion. */
        SchemaModel into(SchemaModel normal, SchemaModel readBack) {
            Map<QualifiedName, Table> all = new HashMap<>(readBack.tables());
            all.keySet()
                    .removeIf(name ->
                            !tables.contains(name) && model.source().tables().containsKey(name));
            all.replaceAll(
                    (name, table) -> small.contains(name) ? question(name).answered(table) : table);
            all.putAll(normal.tables());
            SchemaModel with = normal.withTables(all);
            return first ? withOthers(with, readBack) : with;
        }

        private TableQuestion question(QualifiedName name) {
            return Objects.requireNonNull(shown.questions().get(name));
        }

        private SchemaModel withOthers(SchemaModel normal, SchemaModel readBack) {
            Map<QualifiedName, Sequence> sequences = new HashMap<>(readBack.sequences());
            sequences.putAll(normal.sequences());
            return normal.withSequences(sequences)
                    .withEnumTypes(readBack.enumTypes())
                    .withSchemas(readBack.schemas())
                    .withViews(readBack.views());
        }

        /** The open ones once, and whichever a default or a condition may speak of. */
        private Set<QualifiedName> sequencesFor(Map<QualifiedName, Table> built) {
            StringBuilder texts = new StringBuilder();
            built.values().forEach(table -> addTexts(table, texts));
            String text = texts.toString().toLowerCase(Locale.ROOT);
            return model.source().sequences().keySet().stream()
                    .filter(name -> (first && !shown.sequences().contains(name))
                            || text.contains(name.name().text().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        }
    }

    private static void addTexts(Table table, StringBuilder texts) {
        for (Column column : table.columns()) {
            if (column.defaultValue() != null) {
                texts.append(column.defaultValue().match(text -> "", ColumnDefault.Expression::sql))
                        .append('\n');
            }
            if (column.generated() != null) {
                texts.append(column.generated().sql()).append('\n');
            }
        }
        table.checks().forEach(check -> texts.append(check.sql()).append('\n'));
    }

    /** One that only has to be there: what it points at itself need not be. */
    private static Table withoutForeignKeys(Table table) {
        List<Constraint> left = new ArrayList<>(table.constraints());
        left.removeAll(table.foreignKeys());
        return table.withConstraints(left);
    }
}
