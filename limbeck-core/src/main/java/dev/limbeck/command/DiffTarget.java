// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.Database;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** What one of two sides of a comparison is, as it is typed. */
sealed interface DiffTarget {
    /** A database that is read. */
    record Live(Database database) implements DiffTarget {}

    /** The model of the settings. */
    record Model() implements DiffTarget {}

    /** What the revisions make that are in force in the user's database. */
    record Current() implements DiffTarget {}

    /** What a revision makes, with all before it. */
    record Replayed(RevisionSelector selector) implements DiffTarget {}

    /** What a file of SQL makes. */
    record SqlFile(Path file) implements DiffTarget {}

    /** How words of somebody become places. */
    record Places(Function<String, Database> databases, Function<String, Path> files) {}

    /** Throws {@code no-url}, {@code invalid-url}, {@code invalid-identifier}. */
    static DiffTarget parse(String typed, Settings settings, Places places) {
        String word = typed.strip();
        if (word.equals("database")) {
            return new Live(settings.database().get());
        }
        if (word.equals("model")) {
            return new Model();
        }
        if (word.equals("current")) {
            return new Current();
        }
        if (word.contains("://") || word.startsWith("jdbc:") || word.startsWith("h2:")) {
            return new Live(places.databases().apply(word));
        }
        return word.toLowerCase(Locale.ROOT).endsWith(".sql")
                ? new SqlFile(places.files().apply(word))
                : new Replayed(RevisionSelector.parse(word));
    }

    default <R> R match(
            Function<Live, R> live,
            Function<Model, R> model,
            Function<Current, R> current,
            Function<Replayed, R> replayed,
            Function<SqlFile, R> file) {
        if (this instanceof Live target) {
            return live.apply(target);
        }
        if (this instanceof Model target) {
            return model.apply(target);
        }
        if (this instanceof Current target) {
            return current.apply(target);
        }
        return this instanceof Replayed target ? replayed.apply(target) : file.apply((SqlFile) this);
    }
}
