// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked-in file that a test makes: {@code -Dgolden.update=true} writes it anew, to be read in the diff; without it
 * the file must be as the test would write it.
 */
final class GoldenFile {
    private static final boolean WRITE = Boolean.getBoolean("golden.update");

    private final Path file;

    GoldenFile(Path file) {
        this.file = file;
    }

    void mustHold(String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
