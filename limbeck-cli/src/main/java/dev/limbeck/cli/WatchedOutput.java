// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers that writing failed, which a {@link java.io.PrintStream} keeps to itself. */
final class WatchedOutput extends FilterOutputStream {
    private volatile @Nullable IOException failure;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    /** The first failure; null if there was none, or if only the reader went away, as {@code head} does. */
    @Nullable
    IOException failure() {
        IOException first = failure;
        return first == null || String.valueOf(first.getMessage()).contains("Broken pipe") ? null : first;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException thrown) {
            if (failure == null) {
                failure = thrown;
            }
            throw thrown;
        }
    }
}
