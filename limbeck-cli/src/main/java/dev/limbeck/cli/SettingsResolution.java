// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.NamedRename;
import dev.limbeck.command.Authoring;
import dev.limbeck.command.Settings;
import dev.limbeck.command.Settings.Unmanaged;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.migration.Migration;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.Databases;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings from everywhere: the command line wins over the environment, that over .env, limbeck.toml and the default. */
final class SettingsResolution {
    /** Where the command was typed. */
    private final Path directory;

    private final GlobalOptions options;
    private final ConfigFile config;
    private final Environment environment;
    private final ClassPathEntries classPath;
    private final Programs programs;

    SettingsResolution(Surroundings surroundings, GlobalOptions options) {
        this.directory = surroundings.directory();
        this.options = options;
        String named = surroundings.environment().get("LIMBECK_CONFIG");
        Path file = options.config() != null || named == null ? options.config() : Path.of(named);
        this.config = ConfigFile.find(surroundings.directory(), file);
        this.environment = new Environment(surroundings.environment(), config.directory());
        this.classPath = new ClassPathEntries(config.directory());
        this.programs = new Programs(config.directory(), surroundings.environment());
    }

    Settings settings() {
        Supplier<Database> database = once(this::database);
        String scratch = config.text("scratch-url");
        return new Settings(
                scripts(),
                format(),
                database,
                scratch == null
                        ? database
                        : once(() -> databases().at(config.directory(), scratch, null, null, connectRetries())),
                Bookkeeping.named(
                        or(config.text("version-table"), Bookkeeping.VERSION_TABLE),
                        config.text("version-table-schema")),
                lockTimeout(),
                this::model,
                config.isTrue("drop-unmanaged") ? Unmanaged.DROP : Unmanaged.KEEP,
                naming(),
                renames(),
                authoring());
    }

    private Optional<NamingConvention> naming() {
        Map<String, String> templates = config.table("naming");
        return templates.isEmpty() ? Optional.empty() : Optional.of(NamingConvention.of(templates));
    }

    private List<NamedRename> renames() {
        return config.table("renames").entrySet().stream()
                .map(entry -> {
                    if (entry.getValue().isBlank() || entry.getValue().contains(":")) {
                        throw config.invalid(
                                "renames",
                                "'" + entry.getValue() + "' is not a name",
                                "write the old name and the new one: \"users.phone\" = \"phone_number\"");
                    }
                    return NamedRename.of(entry.getKey(), entry.getValue());
                })
                .toList();
    }

    private Authoring authoring() {
        SchemaFilter filter = SchemaFilter.of(
                config.texts("filter.schemas"), config.texts("filter.include"), config.texts("filter.exclude"));
        return new Authoring(filter, config.text("environment"), new HookSettings(config, programs).hooks());
    }

    private ScriptSettings scripts() {
        List<String> named = config.texts("scripts");
        List<Path> folders = (named.isEmpty() ? List.of("migrations") : named)
                .stream()
                        .map(folder -> config.directory().resolve(folder).normalize())
                        .toList();
        List<Path> application = new ArrayList<>(classPath.of(config.texts("model.classpath")));
        application.addAll(classPath.of(config.texts("classpath")));
        return ScriptSettings.of(folders)
                .withClassPath(application)
                .withParent(Migration.class.getClassLoader())
                .withCache(environment.cacheFor(folders.get(0)));
    }

    private ScriptFormat format() {
        String format = or(config.text("format"), "java");
        return switch (format) {
            case "java" -> ScriptFormat.JAVA;
            case "sql" -> ScriptFormat.SQL;
            default ->
                throw config.invalid(
                        "format", "'format' is java or sql, not '" + format + "'", "write: format = \"java\"");
        };
    }

    private Duration lockTimeout() {
        Integer seconds = options.lockTimeout() != null ? options.lockTimeout() : config.number("lock-timeout");
        return seconds == null ? Settings.LOCK_TIMEOUT : Duration.ofSeconds(seconds);
    }

    private int connectRetries() {
        Integer retries = config.number("connect-retries");
        return retries == null ? 0 : retries;
    }

    private Database database() {
        String url = first(options.url(), environment.first("LIMBECK_URL", "DATABASE_URL"), config.text("url"));
        if (url == null) {
            throw new LimbeckException(
                    ErrorId.NO_URL,
                    "it is not known which database is meant",
                    List.of("looked at: --url, LIMBECK_URL, DATABASE_URL, .env, url in limbeck.toml"),
                    "limbeck --url sqlite:///app.db …, or in limbeck.toml: url = \"postgresql://user@host/database\"");
        }
        Database database = databases()
                .at(options.url() == null ? config.directory() : directory, url, user(), password(), connectRetries());
        String version = config.text("server-version");
        return version == null ? database : database.assuming(version);
    }

    /** The database of a URL that somebody typed; user and password are those of the settings where it has none. */
    Database databaseAt(String url) {
        Database database = databases().at(directory, url, null, null, connectRetries());
        return database.url().user() != null
                ? database
                : databases().at(directory, url, user(), password(), connectRetries());
    }

    private @Nullable String user() {
        return first(options.user(), environment.first("LIMBECK_USER"), config.text("user"));
    }

    private @Nullable String password() {
        return first(options.password(), environment.first("LIMBECK_PASSWORD"), config.text("password"));
    }

    /** Sees drivers and dialects of the user's class path too. */
    private Databases databases() {
        return Databases.of(classPath.loader(config.texts("classpath"), Migration.class.getClassLoader()));
    }

    private ModelSource model() {
        return new ModelChoice(
                        config,
                        environment,
                        classPath,
                        this::databases,
                        authoring().filter(),
                        scripts())
                .source();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** Computes the value when it is first asked for. */
    private static <T> Supplier<T> once(Supplier<T> source) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public T get() {
                T known = value;
                if (known == null) {
                    known = source.get();
                    value = known;
                }
                return known;
            }
        };
    }
}
