// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a directory that hold recorded cases: {@code ddl-columns.json}. */
final class VectorFiles {
    private VectorFiles() {}

    /** Those of one set, by name. */
    static List<Json> of(String set, Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Json> vectors = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches(set + "-.*\\.json")) {
                    vectors.add(Json.of(JsonParser.parseString(Files.readString(file))));
                }
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
