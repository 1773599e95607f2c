// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is typed, and however broken a history is: an answer, or an error that says what to do. */
class ExpressionPropertyTest {
    private static final long FIRST_SEED = 20261121;
    private static final int SEEDS = 150;
    private static final int EXPRESSIONS = 25;
    private static final List<String> WORDS = List.of("head", "heads", "base", "current", "nothing", "r", "", " ");
    private static final List<String> SIGNS = List.of("@", ":", ",", "+", "-", "+1", "-1", "-30", "+99999999999", "@@");

    /** Does something with what was typed; answers what it was, for a message. */
    private interface Use {
        Object on(String typed);
    }

    private static void answersOrExplains(String typed, Object where, Use use) {
        try {
            assertThat(use.on(typed)).isNotNull();
        } catch (LimbeckException e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.help()).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("'" + typed + "' on " + where, e);
        }
    }

    private static String typed(RevisionGraph graph, Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            text.append(word(graph, random));
            if (random.nextInt(3) > 0) {
                text.append(SIGNS.get(random.nextInt(SIGNS.size())));
            }
        }
        return text.toString();
    }

    private static String word(RevisionGraph graph, Random random) {
        Revision revision = graph.revisions().get(random.nextInt(graph.size()));
        if (random.nextInt(3) == 0) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        return revision.labels().isEmpty() || random.nextBoolean()
                ? revision.id()
                : revision.labels().get(0);
    }

    @Test
    void everyExpressionIsAnsweredOrExplained() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            RandomGraphs graphs = new RandomGraphs(seed);
            RevisionGraph graph = RevisionGraph.of(graphs.revisions(1 + graphs.below(25)));
            Random random = new Random(seed);
            Naive naive = new Naive(graph);
            for (int number = 0; number < EXPRESSIONS; number++) {
                List<String> rows =
                        random.nextInt(4) == 0 ? List.of() : List.copyOf(naive.rows(naive.closure(graphs.some(graph))));
                String where = "seed " + seed + ", rows " + rows;
                String typed = typed(graph, random);
                RevisionPlanner planner = new RevisionPlanner(graph);
                answersOrExplains(typed, where, text -> new RevisionResolver(graph).resolve(parsed(text), rows));
                answersOrExplains(typed, where, text -> new RevisionHistory(graph).between(parsed(text), rows));
                answersOrExplains(typed, where, text -> planner.upgrade(rows, parsed(text)));
                answersOrExplains(typed, where, text -> planner.downgrade(rows, parsed(text)));
                answersOrExplains(typed, where, text -> planner.stamp(rows, List.of(parsed(text))));
                answersOrExplains(typed, where, text -> planner.upgradeOffline(parsed(text)));
                answersOrExplains(typed, where, text -> planner.downgradeOffline(parsed(text)));
                answersOrExplains(typed, where, text -> planner.stampOffline(parsed(text)));
                answersOrExplains(
                        typed,
                        where,
                        text -> new RevisionDraft(graph)
                                .of(new RevisionRequest(
                                        "new1", "", List.of(parsed(text)), true, List.of(), List.of())));
                answersOrExplains(
                        typed,
                        where,
                        text -> new RevisionDraft(graph)
                                .of(new RevisionRequest(text, "", List.of(), true, List.of(text), List.of(text))));
            }
        }
    }

    private static RevisionSelector parsed(String text) {
        return RevisionSelector.parse(text);
    }

    /** Rows in any state: what no script has, one twice, one that another implies. */
    @Test
    void everyVersionTableIsAnsweredOrExplained() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            RandomGraphs graphs = new RandomGraphs(seed);
            RevisionGraph graph = RevisionGraph.of(graphs.revisions(1 + graphs.below(25)));
            Random random = new Random(seed);
            RevisionPlanner planner = new RevisionPlanner(graph);
            for (int number = 0; number < EXPRESSIONS; number++) {
                List<String> rows = new ArrayList<>();
                for (int row = 0; row < random.nextInt(4); row++) {
                    rows.add(word(graph, random));
                }
                for (String typed : List.of("heads", "+1", "-1", "base", "current")) {
                    answersOrExplains(typed, rows, text -> planner.upgrade(rows, parsed(text)));
                    answersOrExplains(typed, rows, text -> planner.downgrade(rows, parsed(text)));
                    answersOrExplains(typed, rows, text -> planner.stamp(rows, List.of(parsed(text))));
                }
                answersOrExplains("current", rows, text -> new RevisionHistory(graph).current(rows));
                answersOrExplains("current --check-heads", rows, text -> {
                    new RevisionHistory(graph).requireAllHeads(rows);
                    return text;
                });
            }
        }
    }

    @Test
    void everyHistoryLoadsOrIsExplained() {
        int loaded = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 20 * SEEDS; seed++) {
            Random random = new Random(seed);
            List<Revision> revisions = new ArrayList<>();
            int size = 1 + random.nextInt(8);
            for (int number = 0; number < size; number++) {
                revisions.add(new Revision(
                        name(random, size), names(random, size), names(random, size), labels(random, size), "", ""));
            }
            try {
                RevisionGraph graph = RevisionGraph.of(revisions);
                loaded++;
                assertThat(new RevisionPlanner(graph)
                                .upgrade(List.of(), parsed("heads"))
                                .steps())
                        .hasSize(size);
            } catch (LimbeckException e) {
                assertThat(e.help()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + revisions, e);
            }
        }
        assertThat(loaded).isGreaterThan(SEEDS / 2);
    }

    private static String name(Random random, int size) {
        int any = random.nextInt(40);
        return any == 0 ? "" : any == 1 ? "a-b" : any == 2 ? "head" : "r" + random.nextInt(3 * size);
    }

    private static List<String> names(Random random, int size) {
        Set<String> names = new LinkedHashSet<>();
        while (random.nextInt(4) == 0) {
            names.add(name(random, size));
        }
        return List.copyOf(names);
    }

    private static List<String> labels(Random random, int size) {
        return random.nextInt(6) > 0 ? List.of() : List.of(random.nextBoolean() ? "label" : name(random, size));
    }
}
