// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** What a compiler complains of as one error: message, place, the line and a caret under it. */
final class CompileFault {
    private static final int SHOWN = 5;

    private final List<JavaSource> sources;

    private CompileFault(List<JavaSource> sources) {
        this.sources = sources;
    }

    static LimbeckException of(List<JavaSource> sources, List<Diagnostic<? extends JavaFileObject>> errors) {
        return new CompileFault(sources).report(errors);
    }

    private LimbeckException report(List<Diagnostic<? extends JavaFileObject>> errors) {
        if (errors.isEmpty()) {
            return new LimbeckException(
                    ErrorId.SCRIPT_DOES_NOT_COMPILE,
                    "the script '" + sources.get(0).name() + "' does not compile, and the compiler does not say why",
                    "compile the file by hand to see more: javac -proc:none "
                            + sources.get(0).path());
        }
        Diagnostic<? extends JavaFileObject> first = errors.get(0);
        JavaSource source = source(first);
        String message = message(first);
        String name = source == null ? sources.get(0).name() : source.name();
        List<String> facts = new ArrayList<>();
        errors.stream().limit(SHOWN).forEach(error -> facts.add(fact(error)));
        if (errors.size() > SHOWN) {
            facts.add("and " + (errors.size() - SHOWN) + " more");
        }
        return new LimbeckException(
                ErrorId.SCRIPT_DOES_NOT_COMPILE,
                "the script '" + name + "' does not compile: "
                        + message.lines().findFirst().orElse(""),
                facts,
                help(first, name));
    }

    private static String help(Diagnostic<?> first, String name) {
        if (message(first).startsWith("package ")) {
            return "put the classes it imports on the class path of the scripts, or mend the import in " + name;
        }
        return "mend line " + first.getLineNumber() + " of " + name + ", then repeat the command";
    }

    private String fact(Diagnostic<? extends JavaFileObject> error) {
        JavaSource source = source(error);
        if (source == null || error.getPosition() == Diagnostic.NOPOS) {
            return message(error);
        }
        return ScriptFaults.at(source.name(), (int) error.getLineNumber()) + ": " + message(error) + "\n"
                + excerpt(source.text(), (int) error.getPosition());
    }

    /** The line of the position, and below it a caret. */
    private static String excerpt(String text, int position) {
        int at = Math.min(position, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        String line = text.substring(start, end < 0 ? text.length() : end);
        // a tab before the caret stays a tab, so that both lines shift alike
        String before = text.substring(start, at).replaceAll("[^\\t]", " ");
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        return "  " + line.substring(indent.length()) + "\n  "
                + before.substring(Math.min(indent.length(), before.length())) + "^";
    }

    private static String message(Diagnostic<?> error) {
        return String.valueOf(error.getMessage(Locale.ENGLISH));
    }

    private @Nullable JavaSource source(Diagnostic<? extends JavaFileObject> error) {
        JavaFileObject object = error.getSource();
        if (object == null || object instanceof SourceObject) {
            return object == null ? null : ((SourceObject) object).source();
        }
        // ECJ tells of another object for the same file
        return sources.stream()
                .filter(source ->
                        source.path().toUri().getPath().equals(object.toUri().getPath()))
                .findFirst()
                .orElse(null);
    }
}
