// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.SqlToken;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a file that describes a schema.
 *
 * @param line where it begins in the file, 1-based
 * @param tokens of {@code text}; never empty
 */
record SchemaStatement(Path file, int line, String text, List<SqlToken> tokens) {
    private static final int SHOWN = 300;
    private static final Set<String> BEFORE_NAMES =
            Set.of("IF", "NOT", "EXISTS", "ONLY", "VIEW", "BODY", "CONCURRENTLY", "AUTHORIZATION");

    /** The word at a place, in upper case; empty if there is none. */
    String word(int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }

    boolean isSymbol(int at, char sign) {
        return at < tokens.size() && tokens.get(at).isSymbol(sign);
    }

    boolean isName(int at) {
        return at < tokens.size() && tokens.get(at).isName();
    }

    /** Whether one of these words stands in it. */
    boolean hasWord(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.word()));
    }

    /** The place behind these words, each of which may be missing. */
    int after(int at, Set<String> words) {
        int next = at;
        while (words.contains(word(next))) {
            next++;
        }
        return next;
    }

    /** The last part of the name that begins at a place, without quotes and in lower case; empty if there is no name. */
    String lastName(int at) {
        int last = at;
        while (isName(last) && isSymbol(last + 1, '.') && isName(last + 2)) {
            last += 2;
        }
        return isName(last) ? folded(last) : "";
    }

    /** Where the name is of the thing that a CREATE, ALTER or DROP is about; {@code kind} is the word for it. */
    int placeBehind(String kind) {
        int at = 1;
        while (at < tokens.size() && !word(at).equals(kind)) {
            at++;
        }
        return after(at + 1, BEFORE_NAMES);
    }

    /** The last part of that name, without quotes and in lower case; empty if there is none. */
    String nameBehind(String kind) {
        return lastName(placeBehind(kind));
    }

    /** The names that are there when it has run: of what it makes, of constraints in that, and a new name. */
    List<String> namesMade() {
        List<String> names = new ArrayList<>();
        if (word(0).equals("CREATE")) {
            names.add(nameBehind(SchemaStatementKind.created(this)));
        }
        for (int i = 1; i < tokens.size(); i++) {
            boolean renamed = word(i).equals("TO") && word(i - 1).equals("RENAME");
            if (renamed || word(i).equals("CONSTRAINT")) {
                names.add(lastName(i + 1));
            }
        }
        return names;
    }

    /** The name at a place, without quotes and in lower case. */
    String folded(int at) {
        return tokens.get(at).unquoted().toLowerCase(Locale.ROOT);
    }

    LimbeckException refused(String what, String help) {
        return refused(what, List.of(), help, null);
    }

    LimbeckException refused(String what, List<String> more, String help, @Nullable Throwable cause) {
        List<String> facts = new ArrayList<>();
        facts.add("at " + file + ":" + line);
        facts.add("statement: " + (text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text));
        facts.addAll(more);
        return new LimbeckException(ErrorId.INVALID_SCHEMA_FILE, what, facts, help, cause);
    }
}
