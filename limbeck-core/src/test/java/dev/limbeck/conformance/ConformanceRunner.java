// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Runs a set of vectors and prints what fails. Usage: {@code ConformanceRunner ddl DIR [--dialect mysql] [-v]}. */
public final class ConformanceRunner {
    private static final Path ANSWERS = Path.of("docs", "differences-from-alembic.answers");
    private static final Path DIFFERENCES = Path.of("docs", "differences-from-alembic.list");

    private static final String DDL = "ddl";

    private final PrintStream out;
    private final boolean verbose;

    ConformanceRunner(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Exits with 0 if every case passes or differs on purpose, 1 if one fails, 2 for a wrong call. */
    public static void main(String[] arguments) {
        if (arguments.length < 2 || !sets().containsKey(arguments[0]) || !Files.isDirectory(Path.of(arguments[1]))) {
            System.err.println(
                    "usage: conformance " + String.join("|", sets().keySet()) + " DIR [--dialect NAME] [-v]");
            System.exit(2);
        }
        List<String> options = List.of(arguments).subList(2, arguments.length);
        int dialect = options.indexOf("--dialect");
        Optional<String> only =
                dialect < 0 || dialect + 1 == options.size() ? Optional.empty() : Optional.of(options.get(dialect + 1));
        int failed = new ConformanceRunner(System.out, options.contains("-v"))
                .run(arguments[0], Path.of(arguments[1]), only);
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Runs one set; answers the number of failures. */
    int run(String set, Path directory, Optional<String> onlyDialect) {
        Differences differences = Differences.read(projectRoot().resolve(DIFFERENCES));
        List<Outcome> outcomes = sets().get(set).run(directory, onlyDialect);
        DeliberateAnswers answers = DeliberateAnswers.read(projectRoot().resolve(ANSWERS));
        boolean recording = Boolean.getBoolean("golden.update");
        Map<String, Integer> deliberate = new TreeMap<>();
        int passed = 0;
        int failed = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.passed()) {
                passed++;
                continue;
            }
            String reason = differences.reason(outcome).orElse("");
            boolean ours = set.equals(DDL);
            if (ours && recording && !reason.isEmpty()) {
                answers.record(outcome);
            }
            if (reason.isEmpty() || ours && !answers.agreesWith(outcome)) {
                failed++;
                print(reason.isEmpty() ? "FAILED" : "FAILED (" + ANSWERS + " has another answer)", outcome);
            } else {
                deliberate.merge(reason, 1, Integer::sum);
                if (verbose) {
                    print("differs on purpose", outcome);
                }
            }
        }
        if (recording && set.equals(DDL)) {
            answers.write(projectRoot().resolve(ANSWERS));
        }
        deliberate.forEach((reason, count) -> out.println(count + " on purpose: " + reason));
        int onPurpose = deliberate.values().stream().mapToInt(Integer::intValue).sum();
        out.println(passed + " passed, " + failed + " failed, " + onPurpose + " deliberate");
        return failed;
    }

    private static Map<String, ConformanceSet> sets() {
        Map<String, ConformanceSet> sets = new TreeMap<>();
        ServiceLoader.load(ConformanceSet.class).forEach(set -> sets.put(set.name(), set));
        return sets;
    }

    private void print(String verdict, Outcome outcome) {
        out.println(verdict + " " + outcome.id());
        out.println("  expected " + outcome.expected().replace("\n", "\n           "));
        out.println("  actual   " + outcome.actual().replace("\n", "\n           "));
    }

    /** The repository: the working directory or the one above it, as the build runs in a module. */
    static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve(DIFFERENCES)) || here.getParent() == null ? here : here.getParent();
    }
}
