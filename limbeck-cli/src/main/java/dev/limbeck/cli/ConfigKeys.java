// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The keys of {@code limbeck.toml} and what each takes. */
final class ConfigKeys {
    private enum Kind {
        TEXT("a text in quotes", "\"…\""),
        NUMBER("a whole number", "60"),
        BOOLEAN("true or false", "true"),
        TEXTS("a list of texts", "[\"…\"]"),
        TEXT_OR_TEXTS("a text in quotes, or a list of them", "\"…\""),
        TABLE("a table", "{ … }"),
        TABLES("a list of tables, each under a line of its own: [[hooks]]", "[{ … }]");

        private final String words;
        private final String example;

        Kind(String words, String example) {
            this.words = words;
            this.example = example;
        }
    }

    private static final Map<String, Kind> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("scripts", Kind.TEXT_OR_TEXTS),
            Map.entry("url", Kind.TEXT),
            Map.entry("user", Kind.TEXT),
            Map.entry("password", Kind.TEXT),
            Map.entry("scratch-url", Kind.TEXT),
            Map.entry("server-version", Kind.TEXT),
            Map.entry("format", Kind.TEXT),
            Map.entry("classpath", Kind.TEXTS),
            Map.entry("version-table", Kind.TEXT),
            Map.entry("version-table-schema", Kind.TEXT),
            Map.entry("lock-timeout", Kind.NUMBER),
            Map.entry("connect-retries", Kind.NUMBER),
            Map.entry("drop-unmanaged", Kind.BOOLEAN),
            Map.entry("naming", Kind.TABLE),
            Map.entry("renames", Kind.TABLE),
            Map.entry("environment", Kind.TEXT),
            Map.entry("filter", Kind.TABLE),
            Map.entry("filter.schemas", Kind.TEXTS),
            Map.entry("filter.include", Kind.TEXTS),
            Map.entry("filter.exclude", Kind.TEXTS),
            Map.entry("hooks", Kind.TABLES),
            Map.entry("hooks.name", Kind.TEXT),
            Map.entry("hooks.command", Kind.TEXT_OR_TEXTS),
            Map.entry("hooks.format", Kind.TEXT),
            Map.entry("hooks.timeout", Kind.NUMBER),
            Map.entry("model", Kind.TABLE),
            Map.entry("model.source", Kind.TEXT),
            Map.entry("model.file", Kind.TEXT_OR_TEXTS),
            Map.entry("model.class", Kind.TEXT),
            Map.entry("model.url", Kind.TEXT),
            Map.entry("model.user", Kind.TEXT),
            Map.entry("model.password", Kind.TEXT),
            Map.entry("model.classpath", Kind.TEXTS),
            Map.entry("model.packages", Kind.TEXTS),
            Map.entry("model.properties", Kind.TABLE)));

    /** The tables whose keys are settings, not names of the user's. */
    private static final Set<String> WITH_KEYS = Set.of("model", "filter");

    /** What is never shown: it may be a password, or hold one. */
    static final Set<String> SECRETS = Set.of("password", "url", "scratch-url", "model.url", "model.password");

    private final ConfigFile file;

    ConfigKeys(ConfigFile file) {
        this.file = file;
    }

    /** Throws {@code invalid-config} for a key that is not known and for a value of the wrong kind. */
    void check(UnmodifiableConfig values) {
        check("", values);
    }

    private void check(String prefix, UnmodifiableConfig values) {
        for (UnmodifiableConfig.Entry entry : values.entrySet()) {
            String key = prefix + entry.getKey();
            Kind kind = KEYS.get(key);
            if (kind == null) {
                throw unknown(key);
            }
            Object value = entry.getRawValue();
            if (!fits(kind, value)) {
                throw file.invalid(
                        key,
                        "'" + key + "' takes " + kind.words + ", not " + shown(key, value),
                        "write: " + entry.getKey() + " = " + kind.example);
            }
            if (WITH_KEYS.contains(key)) {
                check(key + ".", (UnmodifiableConfig) value);
            }
            if (kind == Kind.TABLES) {
                ((List<?>) value).forEach(table -> check(key + ".", (UnmodifiableConfig) table));
            }
        }
    }

    private static String shown(String key, Object value) {
        if (SECRETS.contains(key)) {
            return "what stands there";
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static boolean fits(Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Integer number && number >= 0;
            case BOOLEAN -> value instanceof Boolean;
            case TEXTS -> areTexts(value);
            case TEXT_OR_TEXTS -> value instanceof String || areTexts(value);
            case TABLE -> value instanceof UnmodifiableConfig;
            case TABLES ->
                value instanceof List<?> list && list.stream().allMatch(UnmodifiableConfig.class::isInstance);
        };
    }

    private static boolean areTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private LimbeckException unknown(String key) {
        String nearest = Spelling.nearest(key, KEYS.keySet());
        return file.invalid(
                key,
                "'" + key + "' is no setting",
                nearest.isEmpty()
                        ? "take it out; the settings are: " + String.join(", ", KEYS.keySet())
                        : "did you mean '" + nearest + "'?");
    }
}
