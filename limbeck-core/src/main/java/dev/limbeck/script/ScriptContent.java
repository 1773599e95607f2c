// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands behind a script. */
sealed interface ScriptContent {
    Optional<Path> file();

    String source();

    String sha256();

    record InFile(Path path) implements ScriptContent {
        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public String source() {
            return SourceText.read(path);
        }

        @Override
        public String sha256() {
            return SourceText.sha256(source());
        }
    }

    /** @param bytes reads the class file */
    record InClass(Supplier<byte[]> bytes) implements ScriptContent {
        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public String sha256() {
            return SourceText.sha256(bytes.get());
        }
    }
}
