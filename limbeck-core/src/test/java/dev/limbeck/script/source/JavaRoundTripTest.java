// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.ScriptWriter;
import dev.limbeck.script.Scripts;
import dev.limbeck.script.SplitterDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written as Java, compiled and run, an operation comes back equal. */
class JavaRoundTripTest {
    private static final int OPERATIONS = 400;

    @TempDir
    private Path folder;

    /** One operation per revision, so that the failing one is the smallest example already. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261121, 271828182845L})
    void givesTheOperationsBack(long seed) {
        RandomOperations random = new RandomOperations(seed);
        List<Operation> operations = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            Operation operation = random.next();
            Revision revision = new Revision("x" + i, List.of(), List.of(), List.of(), "", "");
            boolean up = i % 2 == 0;
            NewRevision written = new NewRevision(
                    revision, "", up ? List.of(operation) : List.of(), up ? List.of() : List.of(operation), List.of());
            sources.add(JavaRevisionSource.of(written));
            new ScriptWriter(folder).write(revision, ScriptFormat.JAVA, sources.get(i));
            operations.add(operation);
            ids.add(revision.id());
        }
        List<LoadedMigration> loaded =
                ScriptDirectory.open(ScriptSettings.of(folder)).load(ids, SplitterDialect.with());
        for (int i = 0; i < OPERATIONS; i++) {
            assertThat(i % 2 == 0 ? Scripts.upgrade(loaded.get(i)) : Scripts.downgrade(loaded.get(i)))
                    .as("seed %d, number %d, source:%n%s", seed, i, sources.get(i))
                    .isEqualTo(RandomOperations.asScriptsSay(operations.get(i)));
        }
    }
}
