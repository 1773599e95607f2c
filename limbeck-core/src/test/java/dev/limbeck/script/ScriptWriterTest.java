// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptWriterTest {
    private static final Revision REVISION =
            new Revision("27c6a30d7c24", List.of(), List.of(), List.of(), "Add address!", "");

    @TempDir
    private Path directory;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void namesFilesByIdAndMessage() throws IOException {
        ScriptWriter writer = new ScriptWriter(directory.resolve("migrations"));

        writer.write(REVISION, ScriptFormat.JAVA, "class A {}");
        Path sql = writer.write(REVISION, ScriptFormat.SQL, "-- größe\n");

        assertThat(names()).containsExactly("27c6a30d7c24_add_address.sql", "R27c6a30d7c24_add_address.java");
        assertThat(sql).hasContent("-- größe\n");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        ScriptWriter writer = new ScriptWriter(directory.resolve("migrations"));
        Path file = writer.write(REVISION, ScriptFormat.SQL, "mine");

        assertThatThrownBy(() -> writer.write(REVISION, ScriptFormat.SQL, "yours"))
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.FILE_EXISTS);
                    assertThat(e).hasMessageContaining(file.toString());
                });
        assertThat(file).hasContent("mine");
        assertThat(names()).hasSize(1);
    }

    @Test
    void saysWhenTheSystemCannotSpellTheName() {
        // as letters beyond ASCII are in the C locale
        assertThatThrownBy(() -> new ScriptWriter(directory.resolve("migrations")).write("a\0b.sql", ""))
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.FILE_FAILED);
                    assertThat(e.help()).contains("LC_ALL=C.UTF-8");
                });
    }

    @Test
    void saysWhenTheFolderCannotBeMade() throws IOException {
        Files.writeString(directory.resolve("migrations"), "a file");

        assertThatThrownBy(
                        () -> new ScriptWriter(directory.resolve("migrations")).write(REVISION, ScriptFormat.SQL, ""))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isIn(ErrorId.FILE_FAILED, ErrorId.FILE_EXISTS));
    }
}
