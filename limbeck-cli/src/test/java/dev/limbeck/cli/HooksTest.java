// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that run over each new revision. The program here is Java itself, which every build has. */
class HooksTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void aProgram() {
        shell = new CommandLineRun(directory)
                .file(
                        "Format.java",
                        "import java.nio.file.*;",
                        "class Format {",
                        "    public static void main(String[] args) throws Exception {",
                        "        Path file = Path.of(args[args.length - 1]);",
                        "        switch (args[0]) {",
                        "            case \"fail\" -> { System.out.println(\"line 1: I do not like it\"); System.exit(3); }",
                        "            case \"sleep\" -> Thread.sleep(60000);",
                        "            case \"empty\" -> Files.writeString(file, \"\");",
                        "            default -> Files.writeString(file, Files.readString(file)",
                        "                    + \"// \" + args[0] + \" \" + args.length + \"\\n\");",
                        "        }",
                        "    }",
                        "}");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, directory.resolve("Format.java").toString()))
                .isZero();
    }

    /** @param hook lines of one hook or several, JAVA for the program */
    private CommandLineRun hooks(String... hook) {
        return shell.file(
                "limbeck.toml",
                "[[hooks]]",
                String.join("\n", hook).replace("JAVA", "\"" + JAVA.replace("\\", "\\\\") + "\", \"Format\""));
    }

    private String written(String file) throws Exception {
        return Files.readString(directory.resolve("migrations").resolve(file));
    }

    @Test
    void runsOverTheNewFileInTheProjectsDirectory() throws Exception {
        hooks(
                "command = [JAVA, \"one\", \"--in\", \"{file}\"]",
                "[[hooks]]",
                "name = \"second\"",
                "command = [JAVA, \"two words\"]",
                "[[hooks]]",
                "command = [JAVA, \"never\"]",
                "format = \"sql\"");

        assertThat(shell.type("revision -m first --rev-id aaaa").exitCode()).isZero();

        assertThat(written("Raaaa_first.java")).endsWith("}\n// one 3\n// two words 2\n");
        assertThat(shell.type("revision -m second --rev-id bbbb --no-hooks").exitCode())
                .isZero();
        assertThat(written("Rbbbb_second.java")).endsWith("}\n");
        assertThat(shell.type("revision -m third --rev-id cccc --format sql").exitCode())
                .isZero();
        assertThat(written("cccc_third.sql")).endsWith("// one 3\n// two words 2\n// never 2\n");
    }

    @Test
    void aCommandMayBeALine() throws Exception {
        shell.file("limbeck.toml", "[[hooks]]", "command = '''\"" + JAVA + "\" Format \"two words\" {file}'''");

        assertThat(shell.type("revision -m first --rev-id aaaa").err()).isEmpty();

        assertThat(written("Raaaa_first.java")).endsWith("}\n// two words 2\n");
    }

    @Test
    void theSumsAreThoseOfWhatTheHookLeft() {
        hooks("command = [JAVA, \"one\"]");
        shell.type("revision -m first --rev-id aaaa");
        shell.type("hash");

        shell.type("revision -m second --rev-id bbbb");

        assertThat(shell.type("hash --check").exitCode()).isZero();
        hooks("command = [JAVA, \"fail\"]");
        assertThat(shell.type("revision -m third --rev-id cccc").exitCode()).isEqualTo(1);
        assertThat(shell.type("hash --check").exitCode()).isZero();
    }

    @Test
    void aFailureIsToldAndTheFileStays() {
        hooks("name = \"likes\"", "command = [JAVA, \"fail\", \"{file}\"]");

        assertThat(shell.type("revision -m first --rev-id aaaa"))
                .isEqualTo(new Printed(1, "", """
                        error[hook-failed]: the hook 'likes' ended with exit code 3
                          it was started as: JAVA Format fail DIR/migrations/Raaaa_first.java
                          line 1: I do not like it
                          the revision was written, and stays as the hook left it: DIR/migrations/Raaaa_first.java
                          help: mend that file, or [[hooks]] in limbeck.toml; a revision without hooks: limbeck revision --no-hooks …
                        """.replace("JAVA", JAVA)));
        assertThat(shell.type("heads").out()).startsWith("aaaa");
    }

    @Test
    void whatTakesTooLongIsStopped() {
        hooks("command = [JAVA, \"sleep\"]", "timeout = 1");

        assertThat(shell.type("revision -m first --rev-id aaaa").err())
                .startsWith(
                        "error[hook-failed]: the hook '" + JAVA + "' did not end within 1 seconds and was stopped\n");
        assertThat(shell.type("heads").out()).startsWith("aaaa");
    }

    @Test
    void whatLeavesNoRevisionIsAnError() {
        hooks("name = \"eraser\"", "command = [JAVA, \"empty\"]");

        assertThat(shell.type("revision -m first --rev-id aaaa").err())
                .startsWith("error[hook-failed]: the hook 'eraser' left a file that is not revision 'aaaa' any more\n");
    }

    @Test
    void whatCannotBeStartedIsToldInTheSameWay() {
        hooks("command = \"no-such-program --fix\"");

        assertThat(shell.type("revision -m first --rev-id aaaa").err())
                .startsWith("error[hook-failed]: the hook 'no-such-program' cannot be started\n")
                .contains("it was started as: no-such-program --fix DIR/migrations/Raaaa_first.java\n");
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        hooks("comand = \"x\"");
        assertThat(shell.type("heads").err()).isEqualTo("""
                error[invalid-config]: 'hooks.comand' is no setting
                  in DIR/limbeck.toml, line 2
                  help: did you mean 'hooks.command'?
                """);
        hooks("name = \"x\"");
        assertThat(shell.type("heads").err()).isEqualTo("""
                error[invalid-config]: a hook has no command
                  in DIR/limbeck.toml, line 1
                  help: write: command = ["program", "{file}"]
                """);
        hooks("command = \"x\"", "format = \"xml\"");
        assertThat(shell.type("heads").err())
                .startsWith("error[invalid-config]: the format of a hook is java or sql, not 'xml'\n");
        shell.file("limbeck.toml", "hooks = \"sqlfluff\"");
        assertThat(shell.type("heads").err())
                .startsWith(
                        "error[invalid-config]: 'hooks' takes a list of tables, each under a line of its own: [[hooks]],");
    }

    @Test
    void findsProgramsAsAShellDoes() {
        shell.file("tools/fmt.cmd", "").file("bin/lint.EXE", "").file("bin/plain", "");
        String bin = directory.resolve("bin").toString();
        Programs windows = new Programs(directory, List.of("", bin), List.of(".EXE", ".cmd"));
        Programs posix = new Programs(directory, List.of(bin), List.of());

        assertThat(windows.find("lint"))
                .isEqualTo(directory.resolve("bin/lint.EXE").toString());
        assertThat(windows.find("./tools/fmt"))
                .isEqualTo(directory.resolve("tools/fmt.cmd").toString());
        assertThat(windows.find("nothing")).isEqualTo("nothing");
        assertThat(posix.find("plain")).isEqualTo("plain");
        assertThat(posix.find("./bin/plain"))
                .isEqualTo(directory.resolve("bin/plain").toString());
    }
}
