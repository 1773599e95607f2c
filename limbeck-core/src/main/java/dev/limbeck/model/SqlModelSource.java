// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.model;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.SqlSchemaFile;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema that files in the database's own SQL make from nothing.
 *
 * @param places files, and directories whose files that end in {@code .sql} are taken in the order of their names; run in
 *     this order
 */
public record SqlModelSource(List<Path> places) implements ModelSource {
    private static final String ENDING = ".sql";

    public SqlModelSource {
        places = List.copyOf(places);
    }

    /**
     * The files are read and run anew each time. Throws {@code no-model} where there is none, {@code invalid-schema-file},
     * {@code scratch-failed}, {@code file-failed}.
     */
    @Override
    public DesiredModel read(ModelContext context) {
        List<Path> files =
                places.stream().flatMap(place -> filesAt(place).stream()).toList();
        return new SqlSchemaFile(files).load(context.dialect(), context.scratch(), context.defaultSchema());
    }

    private static List<Path> filesAt(Path place) {
        if (!Files.isDirectory(place)) {
            if (!Files.exists(place)) {
                throw missing("there is no schema file '" + place + "'");
            }
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw missing("there is no file that ends in '" + ENDING + "' in '" + place + "'");
            }
            return found;
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot read the directory '" + place + "'",
                    List.of(String.valueOf(failure)),
                    "check that you may read it",
                    failure);
        }
    }

    private static LimbeckException missing(String what) {
        return new LimbeckException(
                ErrorId.NO_MODEL,
                what,
                "write it, or correct limbeck.toml:\n[model]\nsource = \"sql\"\nfile = \"schema.sql\"");
    }
}
