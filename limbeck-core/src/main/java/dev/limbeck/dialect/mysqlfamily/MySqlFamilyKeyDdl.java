// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The statements of MySQL and MariaDB about constraints and indexes, with those about hidden keys that go along with them. */
abstract class MySqlFamilyKeyDdl extends AnsiDdl {
    private final MySqlFamilyClauses clauses;
    private final MySqlFamilyIndexes indexes;
    private final KeyActions keys;

    MySqlFamilyKeyDdl(String dialect, MySqlFamilyClauses clauses) {
        super(dialect, clauses);
        this.clauses = clauses;
        this.indexes = new MySqlFamilyIndexes(clauses);
        this.keys = new KeyActions(clauses);
    }

    /** The actions that keep the hidden keys right, each with a comma and a blank before it. */
    final String keysAlong(QualifiedName table, Operation operation, Catalog catalog) {
        return keys.along(table, operation, catalog).stream()
                .map(action -> ", " + action)
                .collect(Collectors.joining());
    }

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        String action = "ADD " + clauses.constraint(add.constraint());
        return List.of(alterTable(add.table(), action + keysAlong(add.table(), add, catalog)));
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        Identifier name = drop.name();
        if (drop.kind() == Constraint.Kind.CHECK && name != null) {
            return dropCheck(drop, name, catalog);
        }
        if (drop.kind() != Constraint.Kind.PRIMARY_KEY && name == null) {
            return super.dropConstraint(drop, catalog);
        }
        String action = switch (drop.kind()) {
            case PRIMARY_KEY -> "DROP PRIMARY KEY";
            case FOREIGN_KEY -> "DROP FOREIGN KEY " + name(Objects.requireNonNull(name));
            default -> "DROP INDEX " + name(Objects.requireNonNull(name));
        };
        return List.of(alterTable(drop.table(), action + keysAlong(drop.table(), drop, catalog)));
    }

    /** A new constraint in place of the old one, where the server has no word for a new name. */
    @Override
    protected List<String> renameConstraint(RenameConstraint rename, Catalog catalog) {
        Constraint before = rename.before() != null
                ? rename.before()
                : tableBefore(rename.table(), catalog)
                        .constraint(rename.name())
                        .orElseThrow(() -> new LimbeckException(
                                ErrorId.SCHEMA_MISMATCH,
                                "table '" + rename.table() + "' has no constraint '" + rename.name() + "'",
                                "check the name, or create the constraint in an earlier operation"));
        Constraint after = before.withName(rename.newName());
        return before.match(
                key -> {
                    throw unsupported("name a primary key", "leave the renaming out for this database");
                },
                unique -> renameIndex(rename.table(), rename.name(), rename.newName()),
                key -> List.of(alterTable(
                        rename.table(),
                        "DROP FOREIGN KEY " + name(rename.name()) + ", ADD " + clauses.constraint(after)
                                + keysAlong(rename.table(), rename, catalog))),
                check -> {
                    List<String> statements = new ArrayList<>();
                    statements.add(alterTable(rename.table(), "ADD " + clauses.constraint(after)));
                    statements.addAll(dropCheck(
                            new DropConstraint(rename.table(), Constraint.Kind.CHECK, rename.name(), check),
                            rename.name(),
                            catalog));
                    return statements;
                },
                exclude -> List.of(clauses.constraint(exclude)));
    }

    @Override
    protected List<String> renameIndex(RenameIndex rename, Catalog catalog) {
        return renameIndex(rename.table(), rename.name(), rename.newName());
    }

    private List<String> renameIndex(QualifiedName table, Identifier name, Identifier newName) {
        return List.of(alterTable(table, "RENAME INDEX " + name(name) + " TO " + name(newName)));
    }

    protected abstract List<String> dropCheck(DropConstraint drop, Identifier name, Catalog catalog);

    @Override
    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        // a unique index reads as a constraint
        boolean constraint = catalog.known(drop.table())
                .filter(table -> table.index(drop.name()).isEmpty())
                .isPresent();
        Operation effect =
                constraint ? new DropConstraint(drop.table(), Constraint.Kind.UNIQUE, drop.name(), null) : drop;
        String along = keysAlong(drop.table(), effect, catalog);
        return List.of(
                along.isEmpty()
                        ? "DROP INDEX " + name(drop.name()) + " ON " + name(drop.table())
                        : alterTable(drop.table(), "DROP INDEX " + name(drop.name()) + along));
    }

    @Override
    protected List<String> createIndex(CreateIndex create, Catalog catalog) {
        List<String> alone = super.createIndex(create, catalog);
        String along = keysAlong(create.table(), create, catalog);
        Identifier name = create.index().name();
        return along.isEmpty() || name == null
                ? alone
                : List.of(alterTable(create.table(), "ADD " + indexes.definition(name, "", create.index()) + along));
    }

    /** A parser of full text is the one option that an index may have. */
    @Override
    protected void requireKnown(Index index) {
        super.requireKnown(MySqlFamilyIndexes.withoutParser(index));
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        if (index.where() != null) {
            throw unsupported(
                    "index only the rows '" + index.where() + "'; PostgreSQL and SQLite can",
                    "leave the predicate out, or index a generated column that is null for the other rows");
        }
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry columns along in index '" + indexName + "'; PostgreSQL 11 and newer can",
                    "make them the last keys of the index");
        }
        return List.of("CREATE " + indexes.definition(indexName, " ON " + name(table), index));
    }
}
