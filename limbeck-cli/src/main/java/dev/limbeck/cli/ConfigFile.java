// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import com.electronwill.nightconfig.core.CommentedConfig;
import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import dev.limbeck.command.InitProject;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One {@code limbeck.toml}: the values that stand in it, checked against {@link ConfigKeys}. */
final class ConfigFile {
    /** A line with a password or a URL; {@code text} is its value if that is a text in quotes. */
    private static final Pattern SECRET = Pattern.compile("\\s*[\"']?(?<key>" + String.join("|", ConfigKeys.SECRETS)
            + ")[\"']?\\s*=\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+')\\s*(?:#.*)?|.*)");

    private final Path file;
    private final String text;
    private final UnmodifiableConfig values;

    private ConfigFile(Path file, String text, UnmodifiableConfig values) {
        this.file = file;
        this.text = text;
        this.values = values;
    }

    /** The named file, or the first {@code limbeck.toml} in a directory or above it. */
    static ConfigFile find(Path directory, @Nullable Path named) {
        if (named != null) {
            Path file = directory.resolve(named);
            if (!Files.isRegularFile(file)) {
                throw new LimbeckException(
                        ErrorId.NO_CONFIG, "there is no file '" + named + "'", "write it with: limbeck init");
            }
            return read(file);
        }
        for (Path at = directory; at != null; at = at.getParent()) {
            Path file = at.resolve(InitProject.CONFIG);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        throw new LimbeckException(
                ErrorId.NO_CONFIG,
                "there is no " + InitProject.CONFIG + " in '" + directory + "' or above it",
                "make one with: limbeck init, or name one: limbeck --config FILE");
    }

    private static ConfigFile read(Path file) {
        String text = TextFile.read(file);
        try {
            CommentedConfig values = new TomlParser().parse(text);
            ConfigFile config = new ConfigFile(file.toAbsolutePath().normalize(), text, values);
            new ConfigKeys(config).check(values);
            return config;
        } catch (ParsingException failure) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "'" + file.getFileName() + "' is not valid TOML",
                    List.of("in " + file, complaint(text, String.valueOf(failure.getMessage()))),
                    "write each setting as: key = \"value\"",
                    // the reader's own words would show what it stumbled over
                    null);
        }
    }

    /** What the reader says, unless it repeats a password. */
    private static String complaint(String text, String said) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher secret = SECRET.matcher(lines.get(i));
            if (secret.matches()) {
                String value = secret.group("text");
                if (value == null) {
                    return "line " + (i + 1) + ": '" + secret.group("key") + "' takes a text in quotes";
                }
                if (value.length() > 2 && said.contains(value.substring(1, value.length() - 1))) {
                    return "beside line " + (i + 1);
                }
            }
        }
        return "the reader says: " + said;
    }

    Path directory() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** The line on which a key stands, 1-based; 0 if it cannot be told. */
    int line(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.matches("(?:\\[.*)?[\"']?\\Q" + last + "\\E[\"']?\\s*(?:=.*|\\].*)")) {
                return i + 1;
            }
        }
        return 0;
    }

    LimbeckException invalid(String key, String what, String help) {
        int line = line(key);
        return new LimbeckException(
                ErrorId.INVALID_CONFIG, what, List.of("in " + file + (line > 0 ? ", line " + line : "")), help);
    }

    /** @param key as in {@link ConfigKeys}: {@code model.source} */
    @Nullable
    String text(String key) {
        return values.get(path(key));
    }

    @Nullable
    Integer number(String key) {
        Number number = values.get(path(key));
        return number == null ? null : number.intValue();
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(path(key)));
    }

    /** Of a list, or of one text; empty if it is not there. */
    List<String> texts(String key) {
        Object value = values.get(path(key));
        if (value instanceof String text) {
            return List.of(text);
        }
        List<String> texts = values.get(path(key));
        return texts == null ? List.of() : List.copyOf(texts);
    }

    /** The tables of a list of tables, in order. */
    List<UnmodifiableConfig> tables(String key) {
        List<UnmodifiableConfig> tables = values.get(path(key));
        return tables == null ? List.of() : List.copyOf(tables);
    }

    /** The entries of a table, nested ones joined with dots: {@code hibernate.default_schema}. */
    Map<String, String> table(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (values.get(path(key)) instanceof UnmodifiableConfig table) {
            collect("", table, entries);
        }
        return entries;
    }

    private static void collect(String prefix, UnmodifiableConfig table, Map<String, String> entries) {
        for (UnmodifiableConfig.Entry entry : table.entrySet()) {
            Object value = entry.getRawValue();
            if (value instanceof UnmodifiableConfig inner) {
                collect(prefix + entry.getKey() + ".", inner, entries);
            } else {
                entries.put(prefix + entry.getKey(), String.valueOf(value));
            }
        }
    }

    private static List<String> path(String key) {
        return List.of(key.split("\\.", -1));
    }
}
