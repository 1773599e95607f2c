// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script with a Java that only prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path directory;

    private Path home;

    private record Ended(int exitCode, String output) {}

    @BeforeEach
    void install() throws IOException {
        home = directory.resolve("a place with blanks");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("src/main/launcher/limbeck"), home.resolve("bin/limbeck"));
        Files.createFile(home.resolve("lib/limbeck-cli.jar"));
    }

    private Path java(String version) throws IOException {
        Path jdk = directory.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nfor a; do echo \"<$a>\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }

    private Ended run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LIMBECK_OPTS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Ended run(Path jdk, String... arguments) throws IOException, InterruptedException {
        return run(home.resolve("bin/limbeck"), Map.of("JAVA_HOME", jdk.toString()), arguments);
    }

    @Test
    void handsOverTheArgumentsAsTheyWereTyped() throws IOException, InterruptedException {
        Ended ended = run(java("17.0.15"), "revision", "-m", "two words", "", "*", "$HOME");

        assertThat(ended.output())
                .contains("<-cp>\n<" + home.toRealPath() + "/lib/limbeck-cli.jar>\n")
                .endsWith("<dev.limbeck.cli.Main>\n<revision>\n<-m>\n<two words>\n<>\n<*>\n<$HOME>\n")
                .doesNotContain("SharedArchiveFile", "native");
    }

    @Test
    void usesTheArchiveOfThisJavaAndTheUnpackedLibrary() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("cache/native"));
        Files.createFile(home.resolve("cache/java-17.0.15.jsa"));

        assertThat(run(java("17.0.15"), "heads").output())
                .contains("<-XX:SharedArchiveFile=" + home.toRealPath() + "/cache/java-17.0.15.jsa>")
                .contains("<-Dorg.sqlite.lib.path=" + home.toRealPath() + "/cache/native>");
        assertThat(run(java("21.0.2"), "heads").output()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void allowsNativeAccessWhereJavaAsksForIt() throws IOException, InterruptedException {
        assertThat(run(java("25"), "heads").output()).contains("<--enable-native-access=ALL-UNNAMED>");
        assertThat(run(java("25-ea"), "heads").output()).contains("<--enable-native-access=ALL-UNNAMED>");
    }

    @Test
    void tellsTheTerminalsLocaleBesideTheOneForJava() throws IOException, InterruptedException {
        Path jdk = java("17");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho $LIMBECK_LOCALE $LC_ALL\n");
        for (String locale : List.of("POSIX", "de_DE.ISO-8859-1", "xx_XX.UTF-8")) {
            Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", locale);

            assertThat(run(home.resolve("bin/limbeck"), environment, "heads").output())
                    .isEqualTo(locale + " C.UTF-8\n");
        }
    }

    @Test
    void followsSymbolicLinks() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(directory.resolve("limbeck"), home.resolve("bin/limbeck"));

        assertThat(run(link, Map.of("JAVA_HOME", java("17").toString()), "heads")
                        .exitCode())
                .isZero();
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException, InterruptedException {
        assertThat(run(java("11.0.2"), "heads")).isEqualTo(new Ended(1, """
                error[no-java]: Java 11.0.2 is too old
                  help: install a JDK of version 17 or newer, or set JAVA_HOME to one
                """));
        assertThat(run(java("1.8.0_392"), "heads").output()).contains("Java 1.8.0_392 is too old");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException, InterruptedException {
        assertThat(run(directory.resolve("nowhere"), "heads").output())
                .startsWith("error[no-java]: JAVA_HOME is '" + directory + "/nowhere'");
    }

    @Test
    void saysThatTheInstallationIsBroken() throws IOException, InterruptedException {
        Files.delete(home.resolve("lib/limbeck-cli.jar"));

        assertThat(run(java("17"), "heads").output()).startsWith("error[broken-installation]: there is no '");
    }
}
