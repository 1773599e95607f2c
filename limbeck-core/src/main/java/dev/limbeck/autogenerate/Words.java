// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

/** Words of a command line. */
final class Words {
    private Words() {}

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_.:/=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
