// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code limbeck} without a command. */
@Command(
        name = "limbeck",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Change an entity, get a reviewed, reversible, proven migration.",
        description = "%nIdentifiers: an id or the beginning of one, head, heads, base, +1, -1.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:error",
            "2:wrong use of the command",
            "3:check found changes or pending revisions",
            "4:drift",
            "5:another run holds the lock",
            "6:the history or the version table is broken",
            "7:the history has several heads"
        },
        footer = {
            "",
            "Begin with:",
            "  limbeck init",
            "  limbeck revision --autogenerate -m \"first model\"",
            "  limbeck upgrade head"
        })
final class RootCommand implements Runnable {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    boolean version;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "a command is missing");
    }
}
