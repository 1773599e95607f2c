// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.runtime.ToolVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code limbeck} without a command. */
final class RootCommand implements Runnable {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    CommandSpec spec() {
        spec.name("limbeck").version("limbeck " + ToolVersion.text());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("show the version")
                .build());
        GlobalOptions.addTo(spec);
        spec.usageMessage()
                .header("Change an entity, get a reviewed, reversible, proven migration.")
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "%nRevisions are named by an id or the beginning of one, a branch label, head, heads, base, current;",
                        "by distance: +1, -1, 27c6+2, billing@-1; on a branch: billing@head; several: 27c6,ae10;",
                        "a range: 27c6:head.")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .footer(
                        "",
                        "Begin with:",
                        "  limbeck init",
                        "  limbeck revision --autogenerate -m \"first model\"",
                        "  limbeck upgrade head");
        return spec;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done");
        codes.put("1", "error");
        codes.put("2", "wrong use of the command");
        codes.put("3", "check or diff found changes, or revisions are pending");
        codes.put("4", "check after a replay: the database is not as its revisions make it");
        codes.put("5", "another run holds the lock");
        codes.put("6", "the history or the version table is broken");
        codes.put("7", "the history has several heads");
        return codes;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
