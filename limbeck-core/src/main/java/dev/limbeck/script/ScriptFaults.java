// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The errors of scripts that cannot be read. */
final class ScriptFaults {
    private ScriptFaults() {}

    static LimbeckException invalid(String file, int line, String what, String help) {
        return new LimbeckException(
                ErrorId.INVALID_SCRIPT,
                "the script '" + file + "' is not valid: " + what,
                List.of(at(file, line)),
                help);
    }

    static LimbeckException invalid(String file, String what, String help) {
        return new LimbeckException(
                ErrorId.INVALID_SCRIPT, "the script '" + file + "' is not valid: " + what, List.of(), help);
    }

    static LimbeckException noCompiler(String file) {
        return new LimbeckException(
                ErrorId.NO_COMPILER,
                "there is no Java compiler for the script '" + file + "'",
                List.of(
                        "this Java run time comes without one: " + System.getProperty("java.home", ""),
                        "scripts in SQL and compiled classes need none"),
                "run with a JDK instead of a JRE, or put org.eclipse.jdt:ecj on the class path");
    }

    /** Where in a file of the user's something was thrown: the innermost frame of that file. */
    static Optional<String> place(Throwable failure, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> name.equals(frame.getFileName()))
                .findFirst()
                .map(frame -> at(file, frame.getLineNumber()));
    }

    /** A place as editors and terminals understand it. */
    static String at(String file, int line) {
        return "at " + file + ":" + line;
    }
}
