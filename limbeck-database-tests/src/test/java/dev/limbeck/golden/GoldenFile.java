// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked-in file that a test makes: {@code -Dgolden.update=true} writes it anew, to be read in the diff; without it
 * the file must be as the test would write it.
 */
public final class GoldenFile {
    private static final boolean WRITE = Boolean.getBoolean("golden.update");

    private final Path file;

    public GoldenFile(Path file) {
        this.file = file;
    }

    /** The whole file is this text. */
    public void mustHold(String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(Files.readString(file))
                .as("run with -Dgolden.update=true to write it")
                .isEqualTo(text);
    }

    /** Between these two lines, which stay, stands this text. */
    public void mustHoldBetween(String start, String end, String text) throws IOException {
        String whole = Files.readString(file);
        int from = whole.indexOf(start);
        assertThat(from).as("'%s' in %s", start, file).isNotNegative();
        int to = whole.indexOf(end, from);
        assertThat(to).as("'%s' behind '%s' in %s", end, start, file).isNotNegative();
        mustHold(whole.substring(0, from + start.length()) + text + whole.substring(to));
    }
}
