// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class GlobalOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "the settings file (default: limbeck.toml here or in a directory above)")
    @Nullable
    Path config;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "the database: jdbc:…, postgresql://…, mysql://…, sqlite:///file (else LIMBECK_URL, DATABASE_URL, .env)")
    @Nullable
    String url;

    @Option(names = "--user", paramLabel = "NAME", description = "the database user (else LIMBECK_USER)")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            description =
                    "the database password; others can see it in the list of processes, LIMBECK_PASSWORD is better")
    @Nullable
    String password;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            description = "how long to wait for another run (default: 60)")
    @Nullable
    Integer lockTimeout;

    @Option(
            names = {"-q", "--quiet"},
            description = "only data and errors")
    boolean quiet;

    @Option(names = "--debug", description = "show the stack trace of an error")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;
}
