// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderCacheTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofDays(1)));

    @TempDir
    private Path directory;

    private Scripts scripts = new Scripts(Path.of(""));

    @BeforeEach
    void makeScripts() throws IOException {
        scripts = new Scripts(directory.resolve("migrations")).java("a1", "", "");
        Files.setLastModifiedTime(script(), LONG_AGO);
    }

    private Path script() {
        return directory.resolve("migrations/Ra1.java");
    }

    private String message() {
        ScriptSettings settings = scripts.settings().withCache(directory.resolve("cache"));
        return ScriptDirectory.open(settings).scripts().get(0).message();
    }

    /** Changes the file so that its size and time stay. */
    private void changeUnseen() throws IOException {
        String text = Files.readString(script()).replace("does a1", "DOES A1");
        FileTime time = Files.getLastModifiedTime(script());
        Files.writeString(script(), text);
        Files.setLastModifiedTime(script(), time);
    }

    @Test
    void remembersAFileBySizeAndTime() throws IOException {
        assertThat(message()).isEqualTo("does a1");
        changeUnseen();

        assertThat(message()).isEqualTo("does a1");
    }

    @Test
    void readsAFileOfAnotherTimeAgain() throws IOException {
        assertThat(message()).isEqualTo("does a1");
        changeUnseen();
        Files.setLastModifiedTime(script(), FileTime.from(LONG_AGO.toInstant().plusMillis(5)));

        assertThat(message()).isEqualTo("DOES A1");
    }

    @Test
    void doesNotTrustAFileThatWasJustWritten() throws IOException {
        Files.setLastModifiedTime(script(), FileTime.from(Instant.now()));
        assertThat(message()).isEqualTo("does a1");
        changeUnseen();

        assertThat(message()).isEqualTo("DOES A1");
    }

    @Test
    void forgetsFilesThatAreGone() throws IOException {
        scripts.java("b2", "a1", "");
        Files.setLastModifiedTime(directory.resolve("migrations/Rb2.java"), LONG_AGO);
        message();
        Files.delete(directory.resolve("migrations/Rb2.java"));

        assertThat(message()).isEqualTo("does a1");
    }

    @Test
    void readsAllAgainWhenItIsDamaged() throws IOException {
        message();
        try (Stream<Path> files = Files.list(directory.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.write(file, List.of("damaged"));
            }
        }
        changeUnseen();

        assertThat(message()).isEqualTo("DOES A1");
    }
}
