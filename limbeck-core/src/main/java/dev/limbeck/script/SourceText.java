// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The text of a script file: UTF-8, line ends as LF, without a byte order mark. */
final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static String read(Path file) {
        try {
            return normalise(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The first bytes as text; the last character may be half of what it was. */
    static String readHead(Path file, int bytes) {
        try (InputStream in = Files.newInputStream(file)) {
            return normalise(new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static String normalise(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String sha256(String normalised) {
        return sha256(normalised.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static LimbeckException unreadable(Path file, IOException e) {
        return new LimbeckException(
                ErrorId.FILE_FAILED,
                "the script '" + file + "' cannot be read",
                List.of(String.valueOf(e)),
                "look at the rights of that file: ls -l " + file,
                e);
    }
}
