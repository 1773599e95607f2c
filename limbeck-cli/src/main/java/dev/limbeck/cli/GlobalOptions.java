// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that every command has, before or after its name.
 *
 * @param lockTimeout in seconds
 */
record GlobalOptions(
        @Nullable Path config,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Integer lockTimeout,
        boolean quiet,
        boolean debug) {

    static void addTo(CommandSpec spec) {
        text(spec, "FILE", "the settings file (default: limbeck.toml here or in a directory above)", "-c", "--config");
        text(
                spec,
                "URL",
                "the database: jdbc:…, postgresql://…, mysql://…, sqlite:///file (else LIMBECK_URL, DATABASE_URL, .env)",
                "--url");
        text(spec, "NAME", "the database user (else LIMBECK_USER)", "--user");
        text(
                spec,
                "TEXT",
                "the database password; others can see it in the list of processes, LIMBECK_PASSWORD is better",
                "--password");
        spec.addOption(OptionSpec.builder("--lock-timeout")
                .type(Integer.class)
                .paramLabel("SECONDS")
                .description("how long to wait for another run (default: 60)")
                .build());
        flag(spec, "only data and errors", "-q", "--quiet");
        flag(spec, "show the stack trace of an error", "--debug");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("show this help")
                .build());
    }

    private static void text(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    private static void flag(CommandSpec spec, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .build());
    }

    /** What was typed after the command's name, else before it. */
    static GlobalOptions of(CommandLine command) {
        String config = first(command, "--config");
        return new GlobalOptions(
                config == null ? null : Path.of(config),
                first(command, "--url"),
                first(command, "--user"),
                first(command, "--password"),
                first(command, "--lock-timeout"),
                first(command, "--quiet") != null,
                first(command, "--debug") != null);
    }

    private static <T> @Nullable T first(CommandLine command, String option) {
        for (CommandLine at = command; at != null; at = at.getParent()) {
            if (at.getParseResult() != null && at.getParseResult().hasMatchedOption(option)) {
                return at.getParseResult().matchedOptionValue(option, null);
            }
        }
        return null;
    }
}
