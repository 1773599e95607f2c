// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code limbeck init}: a settings file and a folder for scripts. Overwrites nothing. */
public final class InitProject {
    /** The name of the settings file. */
    public static final String CONFIG = "limbeck.toml";

    private static final String TEMPLATE = """
            # Limbeck: the settings of this project.
            # The command line and the environment (LIMBECK_URL, DATABASE_URL) win over this file.

            # Where the migration scripts are.
            scripts = "migrations"

            # The database. Keep passwords out of this file: put LIMBECK_URL or LIMBECK_PASSWORD
            # into the environment or into a file named .env.
            # url = "postgresql://app@localhost/app"
            # url = "sqlite:///app.db"

            # How new revisions are written: java or sql.
            format = "java"

            # The entities: directories and jars with the application's compiled classes.
            [model]
            source = "hibernate"
            classpath = ["target/classes"]
            # packages = ["com.example.app"]

            # Settings for Hibernate, as the application has them.
            # [model.properties]
            # "hibernate.physical_naming_strategy" = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"
            """;

    private final Path directory;

    /** @param directory where to put it; made if it does not exist */
    public InitProject(Path directory) {
        this.directory = directory;
    }

    /** What was made. */
    public record Result(Path config, Path scripts) {}

    /** Throws {@code config-exists} or {@code file-failed}. */
    public Result run() {
        Path config = directory.resolve(CONFIG);
        if (Files.exists(config)) {
            throw new LimbeckException(
                    ErrorId.CONFIG_EXISTS,
                    "'" + config + "' exists already",
                    "go on with it: limbeck revision -m \"first\", or choose another directory: limbeck init <dir>");
        }
        Path scripts = directory.resolve("migrations");
        try {
            Files.createDirectories(scripts);
            Files.writeString(config, TEMPLATE, StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot write '" + config + "'",
                    List.of(String.valueOf(failure)),
                    "check that the directory may be written, or choose another one: limbeck init <dir>",
                    failure);
        }
        return new Result(config, scripts);
    }
}
