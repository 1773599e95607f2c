// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Schema files of the tests, loaded as a command does it. */
final class SchemaFiles {
    private SchemaFiles() {}

    /** Of the folder {@code schema-files}. */
    static Path named(String name) {
        URL resource = Objects.requireNonNull(SchemaFiles.class.getResource("/schema-files/" + name), name);
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file in the language of the database, which makes as much as it can say. */
    static Path richOf(TestDatabase database) {
        return named(
                switch (database.kind()) {
                    case MARIADB, MYSQL -> "mysqlfamily.sql";
                    default -> database.kind().name().toLowerCase(Locale.ROOT) + ".sql";
                });
    }

    static DesiredModel load(Workbench bench, Path... files) throws SQLException {
        return new SqlSchemaFile(List.of(files))
                .load(
                        bench.dialect(),
                        bench.scratch(),
                        DefaultSchema.of(bench.connection(), bench.dialect().identifiers()));
    }

    static DesiredModel load(Workbench bench, Path folder, String text) throws SQLException {
        try {
            return load(bench, Files.writeString(folder.resolve("schema.sql"), text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes what the file says in the user's own schema, as a person would with the database's command line. */
    static void execute(Workbench bench, Path file) throws SQLException, IOException {
        for (Part part : bench.dialect().splitter().split(Files.readString(file), 1)) {
            // the role is of no matter here
            if (!part.text().startsWith("GRANT")) {
                bench.execute(part.text());
            }
        }
    }
}
