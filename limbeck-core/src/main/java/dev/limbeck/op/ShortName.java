// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that fit: one that would be too long keeps its beginning and ends with a hash of the whole, as Alembic has it. */
public final class ShortName {
    /** Bytes: PostgreSQL's limit, the smallest of the built-in dialects. */
    public static final int LIMIT = 63;

    private static final int CUT = 8;
    private static final int HASH_DIGITS = 4;

    private ShortName() {}

    /** The name itself where it fits into {@link #LIMIT} bytes of UTF-8. */
    public static Identifier of(String name) {
        return of(name, LIMIT);
    }

    /** @param limit bytes of UTF-8, more than 8 */
    public static Identifier of(String name, int limit) {
        if (bytes(name) <= limit) {
            return Identifier.of(name);
        }
        int end = Math.min(name.length(), limit - CUT);
        while (bytes(name.substring(0, end)) > limit - CUT || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        String hash = md5(name);
        return Identifier.of(name.substring(0, end) + "_" + hash.substring(hash.length() - HASH_DIGITS));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
