// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command. Its arguments are declared by calls, not by annotations: reading those takes longer than most commands do.
 */
abstract class CliCommand implements Callable<Integer> {
    final Session session;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /**
     * @param header what it does, in one line
     * @param more a second line, may be empty
     * @param examples as they are typed
     */
    CliCommand(Session session, String name, String header, String more, String... examples) {
        this.session = session;
        spec.name(name);
        spec.usageMessage()
                .header(header)
                .description(more.isEmpty() ? new String[0] : new String[] {"", more})
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nExamples:%n")
                .footer(indented(examples));
    }

    private static String[] indented(String[] lines) {
        String[] indented = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            indented[i] = "  " + lines[i];
        }
        return indented;
    }

    /** The whole declaration, with the options that every command has. */
    final CommandSpec spec() {
        GlobalOptions.addTo(spec);
        return spec;
    }

    // ---- declaring

    final void flag(String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    final void option(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** An option that may be given several times. */
    final void listOption(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String[].class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** @param arity {@code 1}, {@code 0..1} or {@code 1..*} */
    final void argument(String arity, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(arity.endsWith("*") ? "0..*" : "0")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(arity.endsWith("*") ? String[].class : String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    // ---- reading

    private ParseResult line() {
        return spec.commandLine().getParseResult();
    }

    /** The whole command as it was typed, but for passwords. */
    final String typed() {
        ParseResult whole = line();
        for (CommandLine at = spec.commandLine(); at != null; at = at.getParent()) {
            whole = at.getParseResult();
        }
        return "limbeck " + TypedWords.of(whole.originalArgs());
    }

    final GlobalOptions options() {
        return GlobalOptions.of(spec.commandLine());
    }

    final boolean has(String flag) {
        return line().hasMatchedOption(flag);
    }

    final @Nullable String value(String option) {
        return line().matchedOptionValue(option, null);
    }

    final String value(String option, String otherwise) {
        return line().matchedOptionValue(option, otherwise);
    }

    /** Of an option that may be given several times; empty if it was not. */
    final List<String> values(String option) {
        return List.of(line().matchedOptionValue(option, new String[0]));
    }

    /** The argument, which must have been given. */
    final String argument() {
        return line().matchedPositionalValue(0, "");
    }

    final @Nullable String optionalArgument() {
        return line().hasMatchedPositional(0) ? argument() : null;
    }

    final List<String> arguments() {
        return List.of(line().matchedPositionalValue(0, new String[0]));
    }
}
