// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rename as a person writes it: {@code users:customers}, {@code users.phone:phone_number}, {@code app.users.phone:phone_number},
 * and of a value {@code mood.sad:glum}, {@code orders.status.NEW:OPEN}.
 *
 * @param path the old name, cut at its dots
 * @param newName the name alone
 * @param written the whole, as a message can repeat it
 */
public record NamedRename(List<String> path, String newName, String written) {
    private static final int SCHEMA_TABLE_COLUMN_VALUE = 4;

    public NamedRename {
        path = List.copyOf(path);
    }

    /** Throws {@code usage} for a text that is no rename. */
    public static NamedRename parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw misspelled(text);
        }
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Throws {@code usage} for names that cannot be meant. */
    public static NamedRename of(String old, String newName) {
        List<String> path =
                Arrays.stream(old.split("\\.", -1)).map(String::strip).toList();
        String last = newName.substring(newName.lastIndexOf('.') + 1).strip();
        if (path.size() > SCHEMA_TABLE_COLUMN_VALUE || path.contains("") || last.isEmpty()) {
            throw misspelled(old + ":" + newName);
        }
        return new NamedRename(path, last, String.join(".", path) + ":" + last);
    }

    private static LimbeckException misspelled(String text) {
        return new LimbeckException(
                ErrorId.USAGE,
                "'" + text + "' is not a rename",
                "write the old name, a colon and the new one: --rename users.phone:phone_number, or --rename users:customers");
    }

    /** The same where the other side is the older one. */
    NamedRename backwards() {
        List<String> back = new ArrayList<>(path);
        String old = back.set(path.size() - 1, newName);
        return new NamedRename(back, old, written);
    }

    /** {@code users.phone:phone_number}. */
    @Override
    public String toString() {
        return written;
    }
}
