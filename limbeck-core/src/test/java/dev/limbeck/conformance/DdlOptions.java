// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of one dialect: {@code {"options": {"mysql.engine": "InnoDB"}}}. Those of other dialects mean nothing. */
record DdlOptions(String dialect) {
    private static final Set<String> WITHOUT_EQUALS =
            Set.of("COLLATE", "DEFAULT CHARACTER SET", "CHARACTER SET", "PARTITION BY", "PARTITIONS", "TABLESPACE");

    /** The options of this dialect, under the name that it has there. */
    static DdlOptions of(Dialect dialect) {
        return new DdlOptions(dialect.id().equals("sqlserver") ? "mssql" : dialect.id());
    }

    /** Options for which there is no word. */
    void refuseAllBut(Json json, List<String> known) {
        for (String option : json.optionNames(dialect)) {
            if (!known.contains(option)) {
                throw new Untranslatable("option " + dialect + "." + option);
            }
        }
    }

    @Nullable
    String text(Json json, String name) {
        return json.option(dialect, name).map(JsonElement::getAsString).orElse(null);
    }

    boolean flag(Json json, String name) {
        return json.option(dialect, name).map(JsonElement::getAsBoolean).orElse(false);
    }

    List<String> texts(Json json, String name) {
        return json.option(dialect, name).stream()
                .flatMap(list -> list.getAsJsonArray().asList().stream())
                .map(JsonElement::getAsString)
                .toList();
    }

    /** The words behind the definition of a table, as its author would write them for this database. */
    List<String> ofTable(Json json) {
        return switch (dialect) {
            case "mysql", "mariadb" -> mysql(json);
            case "postgresql" -> postgresql(json);
            case "sqlite" -> sqlite(json);
            case "oracle" -> oracle(json);
            default -> {
                refuseAllBut(json, List.of());
                yield List.of();
            }
        };
    }

    /** The collation behind the character set that it belongs to, partitions at the end. */
    private List<String> mysql(Json json) {
        List<String> words = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<String> names = json.optionNames(dialect);
        boolean charset = names.stream().anyMatch(name -> name.contains("charset") || name.contains("character"));
        for (String name : names) {
            String word = name.toUpperCase(Locale.ROOT).replace('_', ' ');
            word = Set.of(
                                    "ROW FORMAT",
                                    "AUTO INCREMENT",
                                    "PAGE CHECKSUM",
                                    "KEY BLOCK SIZE",
                                    "AVG ROW LENGTH",
                                    "MAX ROWS",
                                    "MIN ROWS",
                                    "PACK KEYS",
                                    "STATS PERSISTENT",
                                    "DELAY KEY WRITE",
                                    "INSERT METHOD")
                            .contains(word)
                    ? word.replace(' ', '_')
                    : word;
            String text = word + (WITHOUT_EQUALS.contains(word) ? " " : "=") + text(json, name);
            boolean behind = word.startsWith("PARTITION") || charset && word.equals("COLLATE");
            (behind ? last : words).add(text);
        }
        words.addAll(last);
        return words;
    }

    private List<String> postgresql(Json json) {
        List<String> words = new ArrayList<>();
        refuseAllBut(
                json, List.of("inherits", "partition_by", "using", "on_commit", "tablespace", "with", "with_oids"));
        json.option(dialect, "inherits")
                .ifPresent(parents -> words.add("INHERITS ( "
                        + (parents.isJsonArray() ? String.join(", ", texts(json, "inherits")) : parents.getAsString())
                        + " )"));
        word(json, "partition_by", "PARTITION BY ", words);
        word(json, "using", "USING ", words);
        json.option(dialect, "with")
                .map(with -> with.getAsJsonObject().asMap().entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue().getAsString())
                        .collect(Collectors.joining(", ", "WITH (", ")")))
                .ifPresent(words::add);
        json.option(dialect, "with_oids")
                .ifPresent(with -> words.add(with.getAsBoolean() ? "WITH OIDS" : "WITHOUT OIDS"));
        word(json, "on_commit", "ON COMMIT ", words);
        word(json, "tablespace", "TABLESPACE ", words);
        return words;
    }

    private void word(Json json, String name, String word, List<String> words) {
        String value = text(json, name);
        if (value != null) {
            words.add(word
                    + (name.equals("on_commit") ? value.toUpperCase(Locale.ROOT).replace('_', ' ') : value));
        }
    }

    private List<String> oracle(Json json) {
        refuseAllBut(json, List.of("compress", "tablespace", "on_commit"));
        List<String> words = new ArrayList<>();
        word(json, "on_commit", "ON COMMIT ", words);
        json.option(dialect, "compress").ifPresent(level -> words.add(compression(level.getAsString())));
        word(json, "tablespace", "TABLESPACE ", words);
        return words;
    }

    private static String compression(String level) {
        return level.equals("true") ? "COMPRESS" : "COMPRESS FOR " + level;
    }

    private List<String> sqlite(Json json) {
        refuseAllBut(json, List.of("with_rowid", "strict", "autoincrement"));
        List<String> words = new ArrayList<>();
        if (json.option(dialect, "with_rowid")
                .filter(with -> !with.getAsBoolean())
                .isPresent()) {
            words.add("WITHOUT ROWID");
        }
        if (flag(json, "autoincrement")) {
            words.add("AUTOINCREMENT");
        }
        if (flag(json, "strict")) {
            words.add("STRICT");
        }
        return words;
    }
}
