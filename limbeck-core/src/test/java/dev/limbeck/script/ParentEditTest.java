// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentEditTest {
    private static final String BODY = "\nfinal class R1 implements Migration {\n    // down = \"aaaa\"\n}\n";

    @TempDir
    Path folder;

    private String edited(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.writeString(folder.resolve("old.sql"), "-- limbeck revision aaaa\n-- limbeck upgrade\n");
        ScriptDirectory scripts = ScriptDirectory.open(ScriptSettings.of(folder));

        ParentEdit.write(scripts.script("cccc"), "bbbb");

        return Files.readString(file);
    }

    private void changes(String name, String text, String old, String replacement) throws IOException {
        assertThat(edited(name, text)).isEqualTo(text.replaceFirst(old, replacement));
    }

    @Test
    void changesOneValueOfAnAnnotation() throws IOException {
        changes(
                "R1.java",
                "import dev.limbeck.migration.*;\n/** @Revision(down = \"aaaa\") */\n"
                        + "@Revision(id = \"cccc\",  down=\"aaaa\" /* why */, message = \"ünïcode ไทย\")" + BODY,
                "down=\"aaaa\"",
                "down=\"bbbb\"");
    }

    @Test
    void keepsWindowsLineEndsAndTheByteOrderMark() throws IOException {
        changes(
                "R1.java",
                "\uFEFFimport dev.limbeck.migration.*;\r\n@Revision(\r\n    down = {\"aaaa\"},\r\n    id = \"cccc\")\r\n"
                        + "final class R1 implements Migration {}\r\n",
                "\\{\"aaaa\"\\}",
                "\"bbbb\"");
        Files.delete(folder.resolve("R1.java"));
        changes(
                "r1.sql",
                "\uFEFF-- limbeck revision cccc\r\n-- limbeck down aaaa  \r\n-- limbeck upgrade\r\n-- limbeck down\r\n"
                        .replace("-- limbeck down\r\n", "SELECT 1;\r\n"),
                "down aaaa",
                "down bbbb");
    }

    @Test
    void findsTheValueBehindUnicodeEscapes() throws IOException {
        changes(
                "R1.java",
                "import dev.limbeck.migration.*;\n@Revision(id = \"cccc\", message = \"\\u0e44\\u0e17\\u0e22\", down = \"aaaa\")"
                        + BODY,
                "down = \"aaaa\"",
                "down = \"bbbb\"");
    }

    @Test
    void givesABaseAParent() throws IOException {
        changes(
                "R1.java",
                "import dev.limbeck.migration.*;\n@Revision(id = \"cccc\", message = \"x\")" + BODY,
                "id = \"cccc\"",
                "id = \"cccc\", down = \"bbbb\"");
        Files.delete(folder.resolve("R1.java"));
        changes(
                "r1.sql",
                "-- a licence\n-- limbeck revision cccc\n-- limbeck message x\n-- limbeck upgrade\nSELECT 1;",
                "revision cccc\n",
                "revision cccc\n-- limbeck down bbbb\n");
    }

    @Test
    void keepsTheRightsOfTheFile() throws IOException {
        Path file = folder.resolve("r1.sql");
        Files.writeString(file, "-- limbeck revision cccc\n-- limbeck down aaaa\n-- limbeck upgrade\n");
        assertThat(file.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(folder.resolve("old.sql"), "-- limbeck revision aaaa\n-- limbeck upgrade\n");

        ParentEdit.write(ScriptDirectory.open(ScriptSettings.of(folder)).script("cccc"), "bbbb");

        assertThat(file).isExecutable();
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void leavesToPeopleWhatItCannotRead() throws IOException {
        String text = "import dev.limbeck.migration.*;\n@Revision(id = \"cccc\", d\\u006fwn = \"aaaa\")" + BODY;

        assertThatThrownBy(() -> edited("R1.java", text))
                .isInstanceOf(LimbeckException.class)
                .hasMessage(
                        "the parent in 'R1.java' cannot be changed: its header is written in a way that is left to people");
        assertThat(folder.resolve("R1.java")).content().isEqualTo(text);
    }
}
