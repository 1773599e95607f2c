// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.LimbeckException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The only place that prints: data to the one stream, all else to the other. Lines end in LF everywhere. */
final class Console {
    private static final String RED = "31;1";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colours;
    private boolean quiet;

    Console(Surroundings surroundings) {
        this.out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(surroundings.err(), false, StandardCharsets.UTF_8);
        this.colours = surroundings.terminal()
                && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    }

    boolean colours() {
        return colours;
    }

    PrintWriter outWriter() {
        return out;
    }

    PrintWriter errWriter() {
        return err;
    }

    /** Progress and notes are left out from now on; errors are not. */
    void silence() {
        quiet = true;
    }

    /** A line of data. */
    void data(String line) {
        out.print(line + "\n");
    }

    /** Text of data as it is, with its own line ends. */
    void dataText(String text) {
        out.print(text);
    }

    /** A line for the person who watches. */
    void progress(String line) {
        if (!quiet) {
            out.flush();
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Waits on the same line for the answer. */
    void question(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    void note(String line) {
        progress(paint(YELLOW, "note: ") + line.replace("\n", "\n      "));
    }

    /** Prints the report; gives the exit code. */
    int error(LimbeckException failure, boolean debug) {
        out.flush();
        String report = failure.report();
        String head = "error[" + failure.id().text() + "]";
        err.print(paint(RED, head) + report.substring(head.length()) + "\n");
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure.id().exitCode();
    }

    String good(String text) {
        return paint(GREEN, text);
    }

    String bad(String text) {
        return paint(RED, text);
    }

    String changed(String text) {
        return paint(YELLOW, text);
    }

    String strong(String text) {
        return paint(BOLD, text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
