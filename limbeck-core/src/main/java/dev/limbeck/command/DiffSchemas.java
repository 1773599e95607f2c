// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.NamedRename;
import dev.limbeck.autogenerate.RenameHints;
import dev.limbeck.autogenerate.SchemaDifference;
import dev.limbeck.command.DiffTarget.Current;
import dev.limbeck.command.DiffTarget.Live;
import dev.limbeck.command.DiffTarget.Places;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code limbeck diff}: what leads from one schema to another, whoever made what is in them. Writes nothing. Both are of one
 * kind of database: that of a URL that is named, else of the settings.
 */
public final class DiffSchemas {
    private final Settings settings;
    private final Places places;

    /**
     * @param databases gives the database of a URL
     * @param files gives the path of a file as it was typed
     */
    public DiffSchemas(Settings settings, Function<String, Database> databases, Function<String, Path> files) {
        this.settings = settings;
        this.places = new Places(databases, files);
    }

    /**
     * What was found.
     *
     * @param found what leads from the one to the other, in order
     * @param statements the same as SQL, but for views; each with its terminator
     * @param notes what could not be compared, one sentence each
     */
    public record Result(List<FoundChange> found, List<String> statements, List<String> notes) {
        public Result {
            found = List.copyOf(found);
            statements = List.copyOf(statements);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Compares.
     *
     * @param from {@code database}, a URL, {@code model}, a revision, or a file of SQL
     * @param to the same
     * @param renames from names in the first to names in the second, beside those that the settings and the model say
     * @throws LimbeckException {@code different-products} for two databases that do not speak one language, {@code
     *     unknown-name} for a rename that does not fit, and what reading either side throws
     */
    public Result run(String from, String to, NamedRename... renames) {
        DiffTarget first = DiffTarget.parse(from, settings, places);
        DiffTarget second = DiffTarget.parse(to, settings, places);
        List<Live> live = Stream.of(first, second)
                .flatMap(target -> target instanceof Live one ? Stream.of(one) : Stream.empty())
                .toList();
        live.forEach(target -> requireThere(target.database()));
        if (first instanceof Current || second instanceof Current) {
            requireThere(settings.database().get());
        }
        requireOneProduct(live);
        ScratchOfSettings scratch = live.isEmpty()
                ? ScratchOfSettings.alone(settings)
                : ScratchOfSettings.beside(settings, live.get(0).database());
        try (DatabaseSession engine = live.isEmpty()
                        ? scratch.session()
                        : live.get(0).database().open();
                DiffSides sides = new DiffSides(settings, scratch, engine)) {
            Dialect dialect = sides.dialect();
            SchemaDifference difference = sides.compare(
                    first,
                    second,
                    new RenameHints(List.of(renames), settings.renames(), name(from, first), name(to, second)));
            List<String> statements = new GeneratedSql(dialect)
                    .statements(difference.before(), difference.operations()).stream()
                            .map(statement -> dialect.script().terminate().apply(statement.text()))
                            .toList();
            return new Result(FoundChange.of(difference, dialect), statements, difference.notes());
        }
    }

    private static String name(String typed, DiffTarget target) {
        boolean url = target instanceof Live && typed.contains(":");
        return "'" + (url ? ((Live) target).database().url().masked() : typed) + "'";
    }

    /** Opening a file that is not there would make it. */
    private static void requireThere(Database database) {
        Path file = database.file().orElse(null);
        if (file != null && !Files.exists(file)) {
            throw new LimbeckException(
                    ErrorId.DATABASE_UNREACHABLE,
                    "there is no database '" + database.url().masked() + "' to compare",
                    List.of("looked for: " + file),
                    "make it with: limbeck upgrade head; or compare with what the revisions make: limbeck diff head model");
        }
    }

    private static void requireOneProduct(List<Live> live) {
        if (live.size() < 2) {
            return;
        }
        Database one = live.get(0).database();
        Database other = live.get(1).database();
        String language = one.assumedDialect().id();
        String otherLanguage = other.assumedDialect().id();
        if (!language.equals(otherLanguage)) {
            throw new LimbeckException(
                    ErrorId.DIFFERENT_PRODUCTS,
                    language + " and " + otherLanguage + " have no common words for schemas",
                    List.of(one.url().masked(), other.url().masked()),
                    "compare each with the revisions: limbeck diff " + one.url().masked() + " head");
        }
    }
}
