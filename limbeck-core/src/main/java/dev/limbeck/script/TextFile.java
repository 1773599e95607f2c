// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text in UTF-8 that somebody wrote, without the mark that some editors write at its beginning. */
public final class TextFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private TextFile() {}

    /** All of it. Throws {@code file-failed}. */
    public static String read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot read '" + file + "'",
                    List.of(String.valueOf(failure)),
                    "check that it is a text file in UTF-8 that you may read",
                    failure);
        }
    }
}
