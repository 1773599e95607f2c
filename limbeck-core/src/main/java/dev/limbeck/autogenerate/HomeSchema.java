// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.SqlToken;
import dev.limbeck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a file may write before a name although names without one belong there too: {@code public.users}. It is taken
 * off, or written as the scratch place calls it, so that the name means that and never what the user has under it.
 */
final class HomeSchema {
    /** What a default draws from: {@code nextval('public.users_id_seq'::regclass)}, as pg_dump writes it. */
    private static final Pattern NAMED_IN_TEXT = Pattern.compile(
            "'(?:\"(?<quoted>(?:[^\"]|\"\")+)\"|(?<plain>[\\p{L}_][\\w$]*))\\.(?<rest>.+)", Pattern.DOTALL);

    private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("NEXTVAL", "CURRVAL");

    private final IdentifierRules rules;
    private final Set<Identifier> names = new TreeSet<>();
    private String instead = "";

    /** @param name the default schema of the user's connection, null = it has none */
    HomeSchema(IdentifierRules rules, @Nullable Identifier name) {
        this.rules = rules;
        if (name != null) {
            names.add(name);
        }
    }

    /** One more name for it: the database that a dump begins with. */
    void alsoCalled(Identifier name) {
        names.add(name);
    }

    /** Names keep a qualifier: that of the scratch place. */
    void isNow(Identifier scratch) {
        instead = rules.render(scratch) + ".";
    }

    boolean isHome(Identifier name) {
        return names.stream().anyMatch(home -> home.text().equalsIgnoreCase(name.text()));
    }

    /** The name that a token spells. */
    Identifier nameOf(SqlToken token) {
        return token.kind() == SqlToken.Kind.WORD
                ? rules.fromUnquoted(token.text())
                : rules.fromQuoted(token.unquoted());
    }

    /** Whether a qualifier begins at this place that no other one stands before. */
    static boolean isQualifier(SchemaStatement statement, int at) {
        return statement.isName(at)
                && statement.isSymbol(at + 1, '.')
                && statement.isName(at + 2)
                && (at == 0 || !statement.isSymbol(at - 1, '.'));
    }

    /** The same statement, where names of this schema stand without it; its tokens show none in any case. */
    SchemaStatement takenOff(SchemaStatement statement) {
        StringBuilder text = new StringBuilder();
        List<SqlToken> left = new ArrayList<>();
        List<SqlToken> tokens = statement.tokens();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (isQualifier(statement, i) && isHome(nameOf(token))) {
                text.append(statement.text(), copied, token.start()).append(instead);
                copied = tokens.get(i + 2).start();
                i++;
            } else if (isNameInText(statement, i)) {
                text.append(statement.text(), copied, token.start())
                        .append('\'')
                        .append(instead)
                        .append(rest(token));
                copied = token.end();
            } else {
                left.add(token);
            }
        }
        if (copied == 0) {
            return statement;
        }
        text.append(statement.text(), copied, statement.text().length());
        return new SchemaStatement(statement.file(), statement.line(), text.toString(), left);
    }

    private boolean isNameInText(SchemaStatement statement, int at) {
        SqlToken token = statement.tokens().get(at);
        if (token.kind() != SqlToken.Kind.QUOTED || !token.text().startsWith("'")) {
            return false;
        }
        boolean isRelation = statement.isSymbol(at + 1, ':')
                        && statement.word(at + 3).equals("REGCLASS")
                || at > 1 && statement.isSymbol(at - 1, '(') && SEQUENCE_FUNCTIONS.contains(statement.word(at - 2));
        Matcher named = NAMED_IN_TEXT.matcher(token.text());
        return isRelation && named.matches() && isHome(schemaIn(named));
    }

    private Identifier schemaIn(Matcher named) {
        String quoted = named.group("quoted");
        return quoted == null
                ? rules.fromUnquoted(named.group("plain").toLowerCase(Locale.ROOT))
                : rules.fromQuoted(quoted.replace("\"\"", "\""));
    }

    private static String rest(SqlToken token) {
        Matcher named = NAMED_IN_TEXT.matcher(token.text());
        return named.matches() ? named.group("rest") : token.text();
    }
}
