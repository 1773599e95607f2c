// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.nio.file.Files;
import java.nio.file.Path;

/** What to do about a database file that cannot be opened. */
final class FileHelp {
    private FileHelp() {}

    static String of(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            return "make the directory: mkdir -p '" + directory + "'";
        }
        if (Files.isDirectory(file)) {
            return "'" + file + "' is a directory; name a file in it";
        }
        if (Files.exists(file)) {
            return "check that '" + file
                    + "' may be read and written, that nothing else has it open, and that it is a database";
        }
        return "check that files may be made in '" + directory + "'";
    }
}
