// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.util.Optional;

/** Reads the head of one file: first a few kilobytes, which nearly always suffice, then the whole. */
final class ScriptHeads {
    private static final int FIRST_BYTES = 4096;

    private ScriptHeads() {}

    static ScriptHead read(ScriptFile file) {
        if (file.size() > FIRST_BYTES) {
            Optional<ScriptHead> head = readPart(SourceText.readHead(file.path(), FIRST_BYTES), file);
            if (head.isPresent()) {
                return head.get();
            }
        }
        String text = SourceText.read(file.path());
        return file.format() == ScriptFormat.JAVA
                ? JavaHeaderReader.read(text, file.name())
                : SqlHeaderReader.read(text, file.name());
    }

    private static Optional<ScriptHead> readPart(String text, ScriptFile file) {
        return file.format() == ScriptFormat.JAVA
                ? JavaHeaderReader.readPart(text, file.name())
                : SqlHeaderReader.readPart(text, file.name());
    }
}
