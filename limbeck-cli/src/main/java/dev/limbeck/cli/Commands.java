// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name, in the order of the help. */
final class Commands {
    private Commands() {}

    /** With the commands that the arguments name: declaring all of them takes longer than most of them do. */
    static CommandLine line(Collection<String> arguments, Session session) {
        Map<String, Function<Session, CliCommand>> all = all();
        Map<String, Function<Session, CliCommand>> wanted = new LinkedHashMap<>(all);
        wanted.keySet().retainAll(arguments);
        CommandLine line = new CommandLine(new RootCommand().spec());
        (wanted.isEmpty() ? all : wanted)
                .forEach((name, make) -> line.addSubcommand(
                        name, new CommandLine(make.apply(session).spec())));
        return line;
    }

    private static Map<String, Function<Session, CliCommand>> all() {
        Map<String, Function<Session, CliCommand>> all = new LinkedHashMap<>();
        all.put("init", InitCommand::new);
        all.put("revision", RevisionCommand::new);
        all.put("merge", MergeCommand::new);
        all.put("rebase", RebaseCommand::new);
        all.put("upgrade", UpgradeCommand::new);
        all.put("downgrade", DowngradeCommand::new);
        all.put("current", CurrentCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("heads", HeadsCommand::new);
        all.put("branches", BranchesCommand::new);
        all.put("show", ShowCommand::new);
        all.put("edit", EditCommand::new);
        all.put("stamp", StampCommand::new);
        all.put("restore", RestoreCommand::new);
        all.put("ensure-version", EnsureVersionCommand::new);
        all.put("hash", HashCommand::new);
        all.put("check", CheckCommand::new);
        all.put("diff", DiffCommand::new);
        return all;
    }
}
