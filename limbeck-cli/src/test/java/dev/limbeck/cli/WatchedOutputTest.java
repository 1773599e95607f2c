// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {
    private static WatchedOutput writingInto(String message) {
        WatchedOutput watched = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        new PrintStream(watched, true, StandardCharsets.UTF_8).println("lost");
        return watched;
    }

    @Test
    void remembersThatTheOutputWasLost() {
        assertThat(writingInto("No space left on device").failure()).hasMessage("No space left on device");
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        assertThat(writingInto("Broken pipe").failure()).isNull();
    }
}
