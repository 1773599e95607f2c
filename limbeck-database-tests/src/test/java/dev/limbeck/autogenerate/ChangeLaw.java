// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for a change of a schema: generated, applied, nothing left; back, and as it was; rows alive. */
final class ChangeLaw implements AutoCloseable {
    private final TestDatabase database;
    private @Nullable Workbench bench;

    /** @param database empty; empty again where the law holds */
    ChangeLaw(TestDatabase database) {
        this.database = database;
    }

    Optional<Throwable> failureOf(PlannedChange change) {
        try {
            check(bench(), change);
            return Optional.empty();
        } catch (SQLException | RuntimeException | AssertionError failure) {
            return isRefusedCast(failure) ? Optional.empty() : Optional.of(failure);
        }
    }

    private Workbench bench() throws SQLException {
        if (bench == null) {
            bench = new Workbench(database).lookingAt(PlannedModel.FURTHER);
        }
        return bench;
    }

    @Override
    public void close() {
        try {
            if (bench != null) {
                bench.close();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Failures that read alike but for names, numbers and statements are taken for one. */
    static String kindOf(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.startsWith("    ") && !line.startsWith("  statement: "))
                .limit(4)
                .map(line -> line.replaceAll("['\"`].*?['\"`]|\\d+", "…"))
                .map(line -> line.substring(0, Math.min(70, line.length())))
                .collect(Collectors.joining(" "));
    }

    private void check(Workbench bench, PlannedChange change) throws SQLException {
        SchemaModel before = model(bench, change.before());
        SchemaModel after = model(bench, change.after());
        if (database.label().equals("postgresql-12") && keepsComputedValues(before, after)) {
            return;
        }
        SchemaModel empty = bench.read();
        GeneratedRevision first = generatedAndApplied(bench, before);
        SchemaModel afterFirst = bench.read();
        RowsInTables rows = new RowsInTables(bench);
        if (change.gentle()) {
            rows.fill(afterFirst);
        }
        ViewsBesideTables views = new ViewsBesideTables(bench);
        views.make(before, after);
        GeneratedRevision second = generatedAndApplied(bench, after);
        views.areAsTheyWere();
        SchemaModel afterSecond = bench.read();
        bench.apply(second.downgrade());
        views.areAsTheyWere();
        Workbench.assertSame(bench.read(), afterFirst);
        bench.apply(second.upgrade());
        Workbench.assertSame(bench.read(), afterSecond);
        rows.areThere(afterFirst, afterSecond);
        bench.apply(second.downgrade());
        rows.areThere(afterFirst, afterSecond);
        views.drop();
        bench.apply(first.downgrade());
        Workbench.assertSame(bench.read(), empty);
    }

    /** A box does not become the name of a table: the change is refused, and nothing is written. */
    private boolean isRefusedCast(Throwable failure) {
        return database.label().startsWith("postgresql")
                && String.valueOf(failure.getMessage()).contains("ERROR: cannot cast type");
    }

    private SchemaModel model(Workbench bench, SchemaPlan plan) {
        return new PlannedModel(plan, database.kind(), bench.dialect()).build();
    }

    /** A computed column that becomes a plain one, which PostgreSQL can since 13. */
    private static boolean keepsComputedValues(SchemaModel before, SchemaModel after) {
        return before.tables().values().stream()
                .anyMatch(table -> table.columns().stream()
                        .filter(column -> column.generated() != null)
                        .flatMap(column -> after.table(table.name()).flatMap(t -> t.column(column.name())).stream())
                        .anyMatch(column -> column.generated() == null));
    }

    private GeneratedRevision generatedAndApplied(Workbench bench, SchemaModel schema) throws SQLException {
        DesiredModel model = new DesiredModel(schema, List.of(), List.of());
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
        GeneratedRevision again = bench.generateAskingEverything(model, Ownership.ofEverything());
        assertThat(inOrder(again)).isEqualTo(inOrder(generated));
        assertThat(source(again)).isEqualTo(source(generated));
        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).isEmpty();
        assertThat(bench.generateAskingEverything(model, Ownership.ofEverything())
                        .upgrade())
                .isEmpty();
        return generated;
    }

    /** The order of constraints means nothing, and H2 reads them back by names that it makes up. */
    private static GeneratedRevision inOrder(GeneratedRevision generated) {
        List<Operation> downgrade =
                generated.downgrade().stream().map(ChangeLaw::inOrder).toList();
        return new GeneratedRevision(
                generated.upgrade(), downgrade, generated.notes(), generated.before(), generated.heading());
    }

    private static Operation inOrder(Operation operation) {
        if (operation instanceof Operation.DropTable drop && drop.before() != null) {
            Table table = drop.before();
            return new Operation.DropTable(
                    drop.table(),
                    table.withConstraints(table.constraints().stream()
                            .sorted(Comparator.comparing(String::valueOf))
                            .toList()));
        }
        return operation;
    }

    private static String source(GeneratedRevision generated) {
        Revision revision = new Revision("27c6a30d7c24", List.of(), List.of(), List.of(), "change", "");
        return JavaRevisionSource.of(new NewRevision(
                revision, "2026-11-21T01:30:00Z", generated.upgrade(), generated.downgrade(), generated.notes()));
    }
}
