// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Seeded random histories. A failing one is shrunk by leaving revisions out as long as it still fails, and printed with
 * its seed.
 */
final class RandomGraphs {
    private final Random random;

    RandomGraphs(long seed) {
        this.random = new Random(seed);
    }

    /** A history with forks, merges, several roots, dependencies and labels, in a shuffled load order. */
    List<Revision> revisions(int size) {
        List<Revision> result = new ArrayList<>();
        int reach = 1 + random.nextInt(12);
        int merges = random.nextInt(4);
        int needs = random.nextInt(4);
        int roots = 1 + random.nextInt(30);
        for (int number = 0; number < size; number++) {
            Set<String> down = new LinkedHashSet<>();
            Set<String> dependsOn = new LinkedHashSet<>();
            if (number > 0 && random.nextInt(roots) > 0) {
                down.add(id(number - 1 - random.nextInt(Math.min(reach, number))));
                for (int more = 0; more < 2 && random.nextInt(10) < merges; more++) {
                    down.add(id(random.nextInt(number)));
                }
            }
            while (number > 0 && random.nextInt(10) < needs) {
                dependsOn.add(id(random.nextInt(number)));
            }
            List<String> labels = random.nextInt(15) == 0 ? List.of("label" + number) : List.of();
            result.add(new Revision(id(number), List.copyOf(down), List.copyOf(dependsOn), labels, "", ""));
        }
        java.util.Collections.shuffle(result, random);
        return result;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Some of the ids, at least one. */
    List<String> some(RevisionGraph graph) {
        Set<String> result = new LinkedHashSet<>();
        int count = 1 + random.nextInt(3);
        for (int more = 0; more < count; more++) {
            result.add(graph.revisions().get(random.nextInt(graph.size())).id());
        }
        return List.copyOf(result);
    }

    private static String id(int number) {
        return "r" + number;
    }

    /** Runs the check for one seed; a failure tells the seed and the smallest history found that fails alike. */
    static void check(long seed, int size, Consumer<Sample> property) {
        List<Revision> revisions = new RandomGraphs(seed).revisions(size);
        Throwable failure = failure(revisions, seed, property);
        if (failure == null) {
            return;
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Revision left : List.copyOf(revisions)) {
                List<Revision> rest = without(revisions, left.id());
                Throwable other = rest.isEmpty() ? null : failure(rest, seed, property);
                if (other != null) {
                    revisions = rest;
                    failure = other;
                    smaller = true;
                }
            }
        }
        throw new AssertionError(
                "seed " + seed + ", size " + size + ", shrunk to:\n"
                        + String.join(
                                "\n", revisions.stream().map(Revision::toString).toList()),
                failure);
    }

    private static Throwable failure(List<Revision> revisions, long seed, Consumer<Sample> property) {
        try {
            property.accept(new Sample(RevisionGraph.of(revisions), new RandomGraphs(seed + 1)));
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return e;
        }
    }

    /** The history without one revision; its children take its parents. */
    private static List<Revision> without(List<Revision> revisions, String id) {
        Revision gone = revisions.stream()
                .filter(revision -> revision.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<Revision> result = new ArrayList<>();
        for (Revision revision : revisions) {
            if (revision != gone) {
                Set<String> down = new LinkedHashSet<>();
                revision.down().forEach(parent -> down.addAll(parent.equals(id) ? gone.down() : List.of(parent)));
                List<String> dependsOn = revision.dependsOn().stream()
                        .filter(need -> !need.equals(id))
                        .toList();
                result.add(new Revision(revision.id(), List.copyOf(down), dependsOn, revision.labels(), "", ""));
            }
        }
        return result;
    }

    /** A graph, and the choices that a property makes on it. */
    record Sample(RevisionGraph graph, RandomGraphs random) {}
}
