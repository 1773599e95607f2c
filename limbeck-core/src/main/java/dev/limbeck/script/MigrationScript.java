// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.revision.Revision;
import java.nio.file.Path;
import java.util.Optional;

/** One revision and where it is written. Immutable; its text is read anew each time that it is asked for. */
public final class MigrationScript {
    private final Revision revision;
    private final ScriptFormat format;
    private final String created;
    private final ScriptContent content;

    MigrationScript(Revision revision, ScriptFormat format, String created, ScriptContent content) {
        this.revision = revision;
        this.format = format;
        this.created = created;
        this.content = content;
    }

    public String id() {
        return revision.id();
    }

    /** Its node in the graph. */
    public Revision revision() {
        return revision;
    }

    public ScriptFormat format() {
        return format;
    }

    /** One line, in any language; may be empty. */
    public String message() {
        return revision.message();
    }

    /** When it was written, as the header says it (ISO 8601 in UTC); empty when it does not. */
    public String created() {
        return created;
    }

    /** The file relative to the scripts folder (of several: to the one above them all), with slashes, or the name of the compiled class. */
    public String path() {
        return revision.source();
    }

    /** The file; empty for a compiled class. */
    public Optional<Path> file() {
        return content.file();
    }

    /** The text with LF line ends; empty for a compiled class. Throws {@code file-failed} when the file cannot be read. */
    public String source() {
        return content.source();
    }

    /**
     * SHA-256 of the text in UTF-8 with LF line ends, or of the compiled class: 64 hexadecimal digits in lower case. Throws
     * {@code file-failed} when the file cannot be read.
     */
    public String sha256() {
        return content.sha256();
    }

    @Override
    public String toString() {
        return id() + " (" + path() + ")";
    }
}
