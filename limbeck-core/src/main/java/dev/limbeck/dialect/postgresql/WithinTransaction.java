// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.ForwardingRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's statements where a whole history runs in one transaction that nobody else sees: indexes are made without
 * {@code CONCURRENTLY}, an extension that is there already is moved, and before version 17 an enumeration type with new values
 * is made anew, because those that {@code ADD VALUE} gives it can be used only after the commit.
 */
final class WithinTransaction extends ForwardingRenderer {
    private static final String BEFORE = "(?is)^((?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)*+";
    private static final Pattern CONCURRENTLY = Pattern.compile(
            BEFORE
                    + "(?:create\\s+(?:unique\\s+)?index|drop\\s+index|reindex\\s+(?:\\([^)]*\\)\\s*)?\\w+))\\s+concurrently\\b");
    private static final Pattern DETACHED =
            Pattern.compile(BEFORE + "alter\\s+table\\b.*\\bdetach\\s+partition\\s+\\S+)\\s+concurrently\\s*;?\\s*$");
    private static final Pattern VACUUM = Pattern.compile(BEFORE + ")vacuum\\b.*");
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern EXTENSION =
            Pattern.compile(BEFORE + "create\\s+extension)\\s+(if\\s+not\\s+exists\\s+)?" + NAME
                    + "((?:\\s+with)?(?:\\s+schema\\s+" + NAME + ")?[^;$]*)\\s*;?\\s*$");
    private static final String TEXT = "'((?:[^']|'')*)'";
    private static final Pattern ADD_VALUE = Pattern.compile(BEFORE + ")ALTER\\s+TYPE\\s+(?:" + NAME + "\\s*\\.\\s*)?"
            + NAME + "\\s+ADD\\s+VALUE\\s+(IF\\s+NOT\\s+EXISTS\\s+)?" + TEXT + "(?:\\s+(BEFORE|AFTER)\\s+" + TEXT
            + ")?\\s*;?\\s*$");

    private final PostgresqlDdl ddl;
    private final IdentifierRules identifiers;
    private final boolean valuesWait;

    WithinTransaction(PostgresqlDdl ddl, IdentifierRules identifiers, ServerInfo server) {
        super(ddl);
        this.ddl = ddl;
        this.identifiers = identifiers;
        this.valuesWait = !server.atLeast(17, 0);
    }

    @Override
    public List<SqlStatement> render(Operation operation, Catalog catalog) {
        Operation addition = valuesWait ? addition(operation, catalog) : null;
        if (addition != null) {
            return replacements(addition, catalog);
        }
        List<SqlStatement> statements = new ArrayList<>();
        for (SqlStatement statement : super.render(operation, catalog)) {
            String text = within(statement.text());
            if (!text.isEmpty()) {
                statements.add(new SqlStatement(text));
            }
        }
        return statements;
    }

    /** The statement as it runs in a transaction; empty for one that may be left out. */
    static String within(String sql) {
        if (VACUUM.matcher(sql).matches()) {
            return "";
        }
        String text = CONCURRENTLY.matcher(sql).replaceFirst("$1");
        text = DETACHED.matcher(text).replaceFirst("$1");
        Matcher extension = EXTENSION.matcher(text);
        return extension.matches() ? extension(extension) : text;
    }

    /** One that is there, in the database around the transaction, comes into the schema where it would have been made. */
    private static String extension(Matcher words) {
        String name = words.group(3);
        String schema = words.group(5);
        String literal = "'" + name.replace("'", "''") + "'";
        String target = schema == null ? "current_schema()" : "(parse_ident('" + schema.replace("'", "''") + "'))[1]";
        return words.group(1).replaceFirst("(?is)create\\s+extension$", "") + "DO $limbeck$ BEGIN\n"
                + "IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = (parse_ident(" + literal
                + "))[1]) THEN\n"
                + "    CREATE EXTENSION " + name + words.group(4) + ";\n"
                + "ELSE BEGIN\n"
                + "    EXECUTE format('ALTER EXTENSION %s SET SCHEMA %I', " + literal + ", " + target + ");\n"
                + "EXCEPTION WHEN insufficient_privilege OR feature_not_supported THEN\n"
                + "    NULL;\n"
                + "END; END IF; END $limbeck$";
    }

    /** The operation if it gives a type values, also in raw SQL; null if it does not. */
    private @Nullable Operation addition(Operation operation, Catalog catalog) {
        if (operation instanceof Operation.Execute raw) {
            Matcher words = ADD_VALUE.matcher(raw.sql());
            return words.matches() ? addition(words, catalog) : null;
        }
        Operation inner = operation instanceof Operation.Conditional conditional ? conditional.operation() : operation;
        return inner instanceof Operation.AddEnumValue || inner instanceof Operation.AlterEnumType ? operation : null;
    }

    private @Nullable Operation addition(Matcher words, Catalog catalog) {
        QualifiedName type =
                new QualifiedName(words.group(2) == null ? null : name(words.group(2)), name(words.group(3)));
        if (!catalog.current().enumTypes().containsKey(type)) {
            return null;
        }
        String neighbour = words.group(7) == null ? null : words.group(7).replace("''", "'");
        EnumPlace place = new EnumPlace(neighbour, "before".equalsIgnoreCase(words.group(6)));
        Operation add = new Operation.AddEnumValue(type, words.group(5).replace("''", "'"), place);
        return words.group(4) == null ? add : new Operation.Conditional(Existence.IF_NOT_EXISTS, add);
    }

    private Identifier name(String written) {
        return written.startsWith("\"")
                ? identifiers.fromQuoted(
                        written.substring(1, written.length() - 1).replace("\"\"", "\""))
                : identifiers.fromUnquoted(written);
    }

    private List<SqlStatement> replacements(Operation addition, Catalog catalog) {
        SchemaModel before = catalog.current();
        SchemaModel after = SchemaEffect.apply(before, addition);
        List<SqlStatement> statements = new ArrayList<>();
        for (EnumType type : after.enumTypes().values()) {
            EnumType old = before.enumTypes().get(type.name());
            if (old != null && !old.values().equals(type.values())) {
                ddl.replaced(old, type, catalog).forEach(text -> statements.add(new SqlStatement(text)));
            }
        }
        return statements;
    }
}
