// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who we are, and how to be nobody. PostgreSQL refuses to run as root, so root starts it as user 65534 with whichever
 * program the system has; user namespaces come last because container run-times often forbid them.
 */
final class Privileges {
    private static final int NOBODY = 65534;

    private static final List<List<String>> DROPS = List.of(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("unshare", "-U"));

    private Privileges() {}

    static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell which user runs this", e);
        }
    }

    static String userName() {
        return userId() == 0 ? "root" : System.getProperty("user.name");
    }

    /** What to write before a command that must not run as root; empty for an ordinary user. */
    static List<String> prefix(Recipe recipe) {
        if (!recipe.refusesRoot() || userId() != 0) {
            return List.of();
        }
        return DROPS.stream()
                .filter(Privileges::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(recipe.label()
                        + " does not run as root, and none of setpriv, runuser and unshare works here;"
                        + " run the tests as an ordinary user, or name a server in 'LIMBECK_TEST_"
                        + recipe.kind().name() + "_URL'"));
    }

    /** Gives a directory to the user that the prefix changes to. */
    static void handOver(Path directory, List<String> prefix) throws IOException {
        // inside an own user namespace the process stays root on the outside, and so does the directory
        if (!prefix.isEmpty() && !prefix.get(0).equals("unshare")) {
            Files.setAttribute(directory, "unix:uid", NOBODY);
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            Process process = new ProcessBuilder(concat(prefix, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
