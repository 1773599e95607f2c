// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

            """;

    private final Path directory;
    private final InitialModel model;

    /**
     * @param directory where to put it; made if it does not exist
     * @param model what the settings take for the model
     */
    public InitProject(Path directory, InitialModel model) {
        this.directory = directory;
        this.model = model;
    }

    /**
     * What was made.
     *
     * @param model a file to write the model into; null = the kind of model needs none, or it was there
     */
    public record Result(
            Path config, Path scripts, @Nullable Path model) {}

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
            // the settings last: where anything fails, the command can be run again
            Path modelFile = modelFile();
            Files.writeString(config, TEMPLATE + "\n" + model.settings(), StandardOpenOption.CREATE_NEW);
            return new Result(config, scripts, modelFile);
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot write '" + config + "'",
                    List.of(String.valueOf(failure)),
                    "check that the directory may be written, or choose another one: limbeck init <dir>",
                    failure);
        }
    }

    private @Nullable Path modelFile() throws IOException {
        String name = model.file();
        if (name.isEmpty() || Files.exists(directory.resolve(name))) {
            return null;
        }
        Path file = directory.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, model.content(), StandardOpenOption.CREATE_NEW);
    }
}
