// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.model.DatabaseModelSource;
import dev.limbeck.model.JavaModelSource;
import dev.limbeck.model.ModelSettings;
import dev.limbeck.model.ModelSourceProvider;
import dev.limbeck.model.SqlModelSource;
import dev.limbeck.runtime.Databases;
import dev.limbeck.script.SchemaClass;
import dev.limbeck.script.ScriptSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the model source that {@code [model]} of the settings names. */
final class ModelChoice {
    private static final String SOURCES = "\"hibernate\", \"sql\", \"java\" or \"database\"";

    private final ConfigFile config;
    private final Environment environment;
    private final ClassPathEntries classPath;
    private final Supplier<Databases> databases;
    private final SchemaFilter filter;
    private final ScriptSettings scripts;

    ModelChoice(
            ConfigFile config,
            Environment environment,
            ClassPathEntries classPath,
            Supplier<Databases> databases,
            SchemaFilter filter,
            ScriptSettings scripts) {
        this.config = config;
        this.environment = environment;
        this.classPath = classPath;
        this.databases = databases;
        this.filter = filter;
        this.scripts = scripts;
    }

    /** Throws {@code no-model} where something is missing, {@code invalid-config} for what is not known. */
    ModelSource source() {
        String source = config.text("model.source");
        if (source == null) {
            throw noModel(
                    "it is not known what the database shall look like",
                    "limbeck.toml needs a [model] with a source: " + SOURCES,
                    "source = \"hibernate\"\nclasspath = [\"target/classes\"]");
        }
        return switch (source) {
            case "hibernate" -> hibernate();
            case "sql" -> sql();
            case "java" -> java();
            case "database" -> database();
            default -> ofAnotherProject(source);
        };
    }

    private ModelSource ofAnotherProject(String source) {
        List<String> entries = new ArrayList<>(config.texts("model.classpath"));
        entries.addAll(config.texts("classpath"));
        List<String> known = new ArrayList<>();
        for (ModelSourceProvider provider : ServiceLoader.load(
                ModelSourceProvider.class, classPath.loader(entries, ModelSourceProvider.class.getClassLoader()))) {
            if (provider.id().equals(source)) {
                return provider.source(new ModelSettings(
                        config.directory(),
                        files(),
                        classPath.of(config.texts("model.classpath")),
                        config.table("model.properties")));
            }
            known.add("\"" + provider.id() + "\"");
        }
        throw config.invalid(
                "model.source",
                "there is no model source '" + source + "'",
                "write: source = " + SOURCES
                        + (known.isEmpty() ? "" : ", or of the class path: " + String.join(", ", known)));
    }

    private ModelSource hibernate() {
        List<String> entries = config.texts("model.classpath");
        if (entries.isEmpty()) {
            throw noModel(
                    "it is not known where the entities are",
                    "limbeck.toml needs a [model] with source and classpath",
                    "source = \"hibernate\"\nclasspath = [\"target/classes\"]");
        }
        return HibernateModel.of(
                classPath.of(entries), config.texts("model.packages"), config.table("model.properties"));
    }

    private ModelSource sql() {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw noModel(
                    "it is not known which file says what the database shall look like",
                    "limbeck.toml needs a [model] with source and file",
                    "source = \"sql\"\nfile = \"schema.sql\"");
        }
        return new SqlModelSource(files);
    }

    private ModelSource java() {
        String className = config.text("model.class");
        List<Path> files = files();
        if ((className == null ? 0 : 1) + files.size() != 1) {
            throw noModel(
                    className == null && files.isEmpty()
                            ? "it is not known which class says what the database shall look like"
                            : "more than one class says what the database shall look like",
                    "limbeck.toml needs a [model] with source and file, or with source, class and classpath",
                    "source = \"java\"\nfile = \"schema/Tables.java\"");
        }
        return new JavaModelSource(() -> className == null
                ? SchemaClass.compiled(scripts, existing(files.get(0)))
                : SchemaClass.ofClassPath(scripts, className));
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LimbeckException(
                    ErrorId.NO_MODEL,
                    "there is no schema file '" + file + "'",
                    "write it, or correct limbeck.toml:\n[model]\nsource = \"java\"\nfile = \"schema/Tables.java\"");
        }
        return file;
    }

    private List<Path> files() {
        return config.texts("model.file").stream()
                .map(file -> config.directory().resolve(file).normalize())
                .toList();
    }

    private ModelSource database() {
        String url = setting("LIMBECK_MODEL_URL", "model.url");
        if (url == null) {
            throw noModel(
                    "it is not known which database is the model",
                    "looked at: LIMBECK_MODEL_URL, .env, url of [model] in limbeck.toml",
                    "source = \"database\"\nurl = \"postgresql://user@staging/database\"");
        }
        return new DatabaseModelSource(
                databases
                        .get()
                        .at(
                                config.directory(),
                                url,
                                setting("LIMBECK_MODEL_USER", "model.user"),
                                setting("LIMBECK_MODEL_PASSWORD", "model.password"),
                                0),
                filter);
    }

    private @Nullable String setting(String variable, String key) {
        return Optional.ofNullable(environment.first(variable)).orElseGet(() -> config.text(key));
    }

    private static LimbeckException noModel(String what, String fact, String lines) {
        return new LimbeckException(
                ErrorId.NO_MODEL, what, List.of(fact), "write into limbeck.toml:\n[model]\n" + lines);
    }
}
