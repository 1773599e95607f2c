// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.source.RevisionNames;

/**
 * A script whose file is gone and whose text is known.
 *
 * @param fileName as Limbeck names such a file; of Java, as its class is named
 */
public record ArchivedScript(Revision revision, String fileName, String source) {
    /**
     * Reads the header of the text.
     *
     * @param place for error texts: where the text comes from
     * @throws LimbeckException {@code invalid-script} if it is none
     */
    public static ArchivedScript of(String source, String place) {
        ScriptHead sql = SqlHeaderReader.read(source, place);
        ScriptHead head = sql.header() == null ? JavaHeaderReader.read(source, place) : sql;
        ScriptHeader header = head.header();
        if (header == null) {
            throw ScriptFaults.invalid(place, "it has no header", "restore the file from version control");
        }
        Revision revision = header.revision("");
        String simpleName = head.className().substring(head.className().lastIndexOf('.') + 1);
        String fileName = simpleName.isEmpty() ? RevisionNames.sqlFile(revision) : simpleName + ".java";
        return new ArchivedScript(revision, fileName, source);
    }
}
