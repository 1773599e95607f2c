// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry of the process, and of tests that stay inside theirs. */
public final class Main {
    private static final int MOST_EXAMPLES = 2;

    private static final String UNICODE_LOCALE =
            "run it in a locale that has all letters, as bin/limbeck does: export LC_ALL=C.UTF-8";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        WatchedOutput watched = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                out,
                System.err,
                System.getenv(),
                Path.of(""),
                Boolean.getBoolean("limbeck.terminal"),
                Boolean.getBoolean("limbeck.keyboard") ? System.in : null);
        int exitCode = run(List.of(args), surroundings);
        out.flush();
        IOException failure = watched.failure();
        System.exit(failure == null ? exitCode : new Console(surroundings).error(lost(failure), false));
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 well, 1 error, 2 wrong use, 3 changes found, 4 drift, 5 lock, 6 history, 7 several heads
     */
    public static int run(List<String> args, Surroundings surroundings) {
        Console console = new Console(surroundings);
        CommandLine line = Commands.line(args, new Session(surroundings, console))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100);
        line.setParameterExceptionHandler((failure, rest) -> console.error(usage(failure), false));
        line.setExecutionExceptionHandler((failure, where, parsed) -> console.error(known(failure), debug(parsed)));
        try {
            for (String argument : args) {
                requireUnderstood(argument);
            }
            return line.execute(args.toArray(String[]::new));
        } catch (LimbeckException failure) {
            return console.error(failure, false);
        } catch (Error failure) {
            return console.error(known(failure), args.contains("--debug"));
        } finally {
            console.flush();
        }
    }

    /** In a locale without the letters that were typed Java puts a mark in their place. */
    private static void requireUnderstood(String argument) {
        if (argument.indexOf('\uFFFD') >= 0) {
            throw new LimbeckException(
                    ErrorId.USAGE,
                    "'" + argument + "' has letters that Java does not know in this locale",
                    UNICODE_LOCALE);
        }
    }

    private static LimbeckException lost(IOException failure) {
        return new LimbeckException(
                ErrorId.FILE_FAILED,
                "the output could not be written: " + failure.getMessage(),
                "make room where it goes, then repeat the command");
    }

    private static boolean debug(CommandLine.ParseResult parsed) {
        for (CommandLine.ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            if (at.hasMatchedOption("--debug")) {
                return true;
            }
        }
        return false;
    }

    private static LimbeckException usage(CommandLine.ParameterException failure) {
        List<String> unmatched = failure.getCommandLine().getUnmatchedArguments();
        // an option that does not exist is said before the argument whose place it took
        String message = unmatched.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> "unknown option '" + option + "'")
                .orElseGet(() -> String.valueOf(failure.getMessage()).replace('\n', ' '));
        CommandLine.Model.CommandSpec spec = failure.getCommandLine().getCommandSpec();
        String command = spec.qualifiedName();
        if (spec.parent() == null && !unmatched.isEmpty() && !unmatched.get(0).startsWith("-")) {
            String nearest =
                    Spelling.nearest(unmatched.get(0), spec.subcommands().keySet());
            return new LimbeckException(
                    ErrorId.USAGE,
                    "there is no command '" + unmatched.get(0) + "'",
                    nearest.isEmpty() ? "limbeck --help" : "did you mean: limbeck " + nearest);
        }
        return new LimbeckException(
                ErrorId.USAGE,
                message.isEmpty() ? "wrong use" : Character.toLowerCase(message.charAt(0)) + message.substring(1),
                failure instanceof CommandLine.MissingParameterException && unmatched.isEmpty()
                        ? examples(spec)
                        : command + " --help");
    }

    /** The examples of a command are the lines that one might want to type. */
    private static String examples(CommandLine.Model.CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        for (String example : spec.usageMessage().footer()) {
            if (lines.size() < MOST_EXAMPLES) {
                lines.add(example.strip());
            }
        }
        lines.add(spec.qualifiedName() + " --help");
        return String.join("\n", lines);
    }

    private static LimbeckException known(Throwable failure) {
        if (failure instanceof LimbeckException known) {
            return known;
        }
        if (failure instanceof InvalidPathException path) {
            return new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "'" + path.getInput() + "' cannot be the name of a file here",
                    List.of(path.getReason()),
                    UNICODE_LOCALE,
                    failure);
        }
        return new LimbeckException(
                ErrorId.INTERNAL,
                "limbeck itself failed: " + failure,
                List.of(),
                "run the command again with --debug and report what it prints",
                failure);
    }

    /** For tests: the same with a map for the environment. */
    static int run(List<String> args, PrintStream out, PrintStream err, Map<String, String> env, Path cwd) {
        return run(args, new Surroundings(out, err, env, cwd, false));
    }
}
