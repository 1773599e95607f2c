// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The databases beside the scratch place on the same server, and whether a statement would leave the place for one of them. */
final class ForeignNames {
    private final Set<String> names;
    private final IdentifierRules rules;
    private final Catalog catalog;

    ForeignNames(Set<Identifier> names, IdentifierRules rules, Catalog catalog) {
        this.names = names.stream().map(ForeignNames::folded).collect(Collectors.toUnmodifiableSet());
        this.rules = rules;
        this.catalog = catalog;
    }

    /** Servers on some file systems take no notice of case. */
    private static String folded(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    /** Throws {@code replay-failed}. What a script does with its connection is not seen. */
    void refuseIn(Operation operation) {
        if (names.isEmpty()) {
            return;
        }
        if (operation instanceof Operation.Execute raw) {
            refuseIn(raw.sql());
        }
        ChangedTable.of(operation).map(QualifiedName::schema).ifPresent(this::refuse);
    }

    private void refuseIn(String sql) {
        SqlTokens tokens = new SqlTokens(sql, rules);
        if (tokens.take("use")) {
            refuse(tokens.name());
        }
        while (!tokens.atEnd()) {
            String next = tokens.peek();
            boolean name = Character.isLetter(next.charAt(0)) || "_`\"".indexOf(next.charAt(0)) >= 0;
            if (!name) {
                tokens.skip();
                continue;
            }
            Identifier first = tokens.name();
            if (tokens.take(".") && !isTable(first)) {
                refuse(first);
            }
        }
    }

    /** A table may be called like a database. */
    private boolean isTable(Identifier name) {
        return names.contains(folded(name)) && catalog.current().tables().containsKey(new QualifiedName(null, name));
    }

    private void refuse(Identifier database) {
        if (names.contains(folded(database))) {
            throw new LimbeckException(
                    ErrorId.REPLAY_FAILED,
                    "the revision names the database '" + database + "', which a replay must not touch",
                    List.of(),
                    "leave the name out, so that the statement means the database it runs in; or set scratch-url to a server"
                            + " without that database");
        }
    }
}
