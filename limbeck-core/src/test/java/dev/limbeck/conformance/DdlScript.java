// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.SchemaReplay;
import dev.limbeck.runtime.ScriptRun;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.ScriptsInMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whole {@code --sql} runs. Limbeck's scripts have more in them than Alembic's: a guard that stops a script on a database in
 * another state, the journal, and a transaction for each revision. For the comparison these statements are taken out and the
 * first line says so; so no script passes, and the list of differences gives the reason. Transaction frames are left out on
 * both sides; settings that choose them ({@code transaction_per_migration}, separators) have no counterpart.
 */
final class DdlScript {
    private static final Pattern OURS_ALONE =
            Pattern.compile("limbeck_(?:guard|journal)|SET NOEXEC|^-- (?:written by limbeck|stops here unless)");
    private static final Pattern FRAME = Pattern.compile(
            "BEGIN(?: \\w+)?|START TRANSACTION|COMMIT|SET TRANSACTION .*|GO|/|PRAGMA .*|SET XACT_ABORT.*|\\.bail on"
                    + "|WHENEVER SQLERROR .*|ALTER SESSION SET NLS_.*",
            Pattern.CASE_INSENSITIVE);
    private static final String MORE = "guarded and journaled";

    private final Dialect dialect;
    private final Json test;

    DdlScript(Dialect dialect, Json test) {
        this.dialect = dialect;
        this.test = test;
    }

    static DdlAnswer recorded(String script) {
        return DdlAnswer.statements(blocks(script));
    }

    /** Statements and remarks, which empty lines part. */
    private static List<String> blocks(String script) {
        return Arrays.stream(script.split("\n\\s*\n"))
                .map(block -> DdlAnswer.folded(block))
                .filter(block -> !block.isEmpty() && !FRAME.matcher(block).matches())
                .toList();
    }

    DdlAnswer answer() {
        String script = script();
        List<String> blocks = new ArrayList<>(List.of(MORE));
        blocks(script).stream()
                .filter(block -> !OURS_ALONE.matcher(block).find())
                .forEach(blocks::add);
        return DdlAnswer.statements(blocks);
    }

    private String script() {
        Json options = test.child("options").orElse(new Json(new com.google.gson.JsonObject()));
        String table = options.textOrNull("version_table");
        Bookkeeping tables = Bookkeeping.named(
                table == null ? "alembic_version" : table, options.textOrNull("version_table_schema"));
        ScriptRun run = new ScriptRun(dialect, tables, (step, before, after) -> {});
        List<Revision> revisions = new ArrayList<>();
        Map<String, LoadedMigration> scripts = new HashMap<>();
        for (Json node : test.children("graph")) {
            Revision revision = new Revision(
                    node.text("id"),
                    GraphSet.strings(node.object(), "down"),
                    GraphSet.strings(node.object(), "depends_on"),
                    GraphSet.strings(node.object(), "labels"),
                    node.textOrNull("message") == null ? "" : node.text("message"),
                    node.text("id"));
            revisions.add(revision);
            scripts.put(revision.id(), ScriptsInMemory.of(revision, new RecordedScript(node)));
        }
        RevisionPlanner planner = new RevisionPlanner(RevisionGraph.of(revisions));
        String command = test.text("cmd");
        return switch (command) {
            case "upgrade" -> write(run, planner.upgradeOffline(target()), scripts);
            case "downgrade" -> write(run, planner.downgradeOffline(target()), scripts);
            case "stamp" -> run.stamp(planner.stampOffline(target()));
            case "ensure_version" -> run.tables();
            default -> throw new Untranslatable("command " + command);
        };
    }

    private RevisionSelector target() {
        return RevisionSelector.parse(test.texts("args").get(0));
    }

    private static String write(ScriptRun run, RevisionPlan plan, Map<String, LoadedMigration> scripts) {
        return run.write(plan, scripts, () -> new SchemaReplay.Replayed(SchemaModel.empty(), List.of()));
    }

    private final class RecordedScript implements Migration {
        private final Json node;

        RecordedScript(Json node) {
            this.node = node;
        }

        @Override
        public void upgrade(Op op) {
            run(op, node.children("upgrade"));
        }

        @Override
        public void downgrade(Op op) {
            run(op, node.children("downgrade"));
        }

        private void run(Op op, List<Json> operations) {
            DdlOperations translation = new DdlOperations(
                    dialect, DdlNames.of(test, dialect.identifiers().maxLength()));
            for (Json operation : operations) {
                if (operation.text("op").equals("autocommit")) {
                    op.autocommit(() -> run(op, operation.children("operations")));
                    continue;
                }
                translation.operations(operation).forEach(ours -> op.custom(new RenderedOperation(dialect, ours)));
            }
        }
    }
}
