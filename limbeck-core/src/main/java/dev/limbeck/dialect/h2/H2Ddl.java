// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SequenceWindow;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2's statements; each commits by itself. */
final class H2Ddl extends AnsiDdl {
    /** Of a session whose URL names no other one. */
    private static final Identifier PUBLIC = Identifier.of("public");

    private final H2Clauses clauses;

    H2Ddl(H2Clauses clauses) {
        super(H2Dialect.ID, clauses);
        this.clauses = clauses;
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        return new H2ColumnAlteration(this, clauses, alter, () -> columnBefore(alter, catalog)).statements();
    }

    String onTable(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    String columnComment(QualifiedName table, Identifier column, @Nullable String comment) {
        return commentOnColumn(table, column, comment);
    }

    /** H2 refuses to drop a column that a constraint or an index shares with other columns; the standard drops those too. */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        catalog.known(drop.table()).ifPresent(table -> {
            for (Constraint constraint : table.allConstraints()) {
                Identifier name = constraint.name();
                if (name != null && H2Dependants.uses(constraint, drop.column())) {
                    statements.add(alterTable(drop.table(), "DROP CONSTRAINT " + name(name)));
                }
            }
            for (Index index : table.indexes()) {
                Identifier name = index.name();
                if (name != null && H2Dependants.uses(index, drop.column())) {
                    statements.add("DROP INDEX " + name(drop.table().sibling(name)));
                }
            }
        });
        statements.addAll(super.dropColumn(drop, catalog));
        return statements;
    }

    /** In the order in which H2 makes them: a key that points at the table itself wants the unique constraint to be there. */
    @Override
    protected List<String> tableBody(Table table) {
        List<Constraint> ordered = new ArrayList<>(table.constraints());
        ordered.sort(Comparator.comparing(constraint -> constraint.kind() == Constraint.Kind.FOREIGN_KEY));
        return super.tableBody(
                table.foreignKeys().stream()
                                .anyMatch(key -> key.referencedTable().equals(table.name()))
                        ? table.withConstraints(ordered)
                        : table);
    }

    @Override
    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        List<Constraint> reaching = table.constraints().stream()
                .map(constraint -> reachingOut(table.name(), constraint))
                .toList();
        return super.createTable(new CreateTable(table.withConstraints(reaching)), catalog);
    }

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        return super.addConstraint(new AddConstraint(add.table(), reachingOut(add.table(), add.constraint())), catalog);
    }

    /** H2 looks for the other table of a key in the schema of its own table, not in the session's (seen in 2.4). */
    private static Constraint reachingOut(QualifiedName table, Constraint constraint) {
        return constraint.match(
                key -> key,
                unique -> unique,
                key -> table.schema() == null || key.referencedTable().schema() != null
                        ? key
                        : key.withReferencedTable(
                                new QualifiedName(PUBLIC, key.referencedTable().name())),
                check -> check,
                exclude -> exclude);
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        boolean unnamedKey = drop.name() == null && drop.kind() == Constraint.Kind.PRIMARY_KEY;
        if (unnamedKey) {
            return List.of(alterTable(drop.table(), "DROP PRIMARY KEY"));
        }
        return super.dropConstraint(hereCalled(drop, catalog).orElse(drop), catalog);
    }

    /** A name that H2 made up is another one in the next database, and may be that of something else. */
    private static Optional<DropConstraint> hereCalled(DropConstraint drop, Catalog catalog) {
        Identifier name = drop.name();
        Constraint before = drop.before();
        if (name == null || before == null || !H2Names.isNumbered(name)) {
            return Optional.empty();
        }
        Constraint nameless = before.withName(null);
        return catalog.known(drop.table()).stream()
                .flatMap(table -> table.constraints().stream())
                .filter(there -> there.withName(null).equals(nameless))
                .min(Comparator.comparing(there -> !name.equals(there.name())))
                .map(there -> new DropConstraint(drop.table(), drop.kind(), there.name(), there));
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        if (index.where() != null) {
            throw unsupported(
                    "index only the rows where " + index.where(),
                    "leave out where(…), or index a generated column that is null for the other rows");
        }
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry the columns " + index.include() + " along in the index '" + indexName + "'",
                    "make them the last columns of the index");
        }
        if (index.method() != null) {
            throw unsupported(
                    "make an index by the method '" + index.method() + "'", "leave the method out: op.createIndex(…)");
        }
        return super.createIndex(table, index, indexName);
    }

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence wanted = alter.sequence();
        List<String> statements = new ArrayList<>();
        Sequence before = alter.before();
        if (before != null && SequenceWindow.of(before).isLeftBy(wanted)) {
            SequenceWindow wide = SequenceWindow.of(before).with(SequenceWindow.of(wanted));
            statements.add("ALTER SEQUENCE " + name(wanted.name()) + " MINVALUE " + wide.lowest() + " MAXVALUE "
                    + wide.highest() + " CACHE 1");
            statements.add("ALTER SEQUENCE " + name(wanted.name()) + " RESTART WITH (SELECT "
                    + SequenceWindow.moved("BASE_VALUE", before, wanted) + fromCatalogue(wanted.name()) + ")");
        }
        statements.add("ALTER SEQUENCE " + name(wanted.name())
                + " START WITH " + wanted.start()
                + " INCREMENT BY " + wanted.increment()
                + (wanted.minimum() == null ? " NO MINVALUE" : " MINVALUE " + wanted.minimum())
                + (wanted.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + wanted.maximum())
                + (wanted.cycle() ? " CYCLE" : " NO CYCLE")
                + " CACHE " + H2Cache.of(wanted));
        return statements;
    }

    private String fromCatalogue(QualifiedName sequence) {
        Identifier schema = sequence.schema();
        return " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = "
                + (schema == null ? "SCHEMA()" : clauses.text(clauses.catalogueName(schema)))
                + " AND SEQUENCE_NAME = " + clauses.text(clauses.catalogueName(sequence.name()));
    }

    /** The new sequence goes on where the old one is; H2 has no word for a new name. */
    @Override
    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        QualifiedName renamed = rename.sequence().sibling(rename.newName());
        Sequence sequence = catalog.current().sequences().get(rename.sequence());
        if (sequence == null) {
            throw new LimbeckException(
                    ErrorId.SCHEMA_MISMATCH,
                    "there is no sequence '" + rename.sequence() + "' to rename",
                    "check the name, or create the sequence in an earlier operation");
        }
        List<String> statements =
                new ArrayList<>(createSequence(new CreateSequence(sequence.withName(renamed)), catalog));
        statements.add("ALTER SEQUENCE " + name(renamed) + " RESTART WITH (SELECT BASE_VALUE"
                + fromCatalogue(rename.sequence()) + ")");
        statements.addAll(dropSequence(new DropSequence(rename.sequence(), sequence), catalog));
        return statements;
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return USUALLY_CONDITIONAL;
    }
}
