// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.nio.file.Path;

/**
 * A file that may be a script.
 *
 * @param name relative to the scripts folder, with slashes on every system
 * @param modified nanoseconds since 1970 (or the nearest the file system keeps)
 */
record ScriptFile(Path path, String name, ScriptFormat format, long size, long modified) {
    /** The name without folders, by which scripts are ordered. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
