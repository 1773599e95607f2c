// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.Revision;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledMigrationsTest {
    private static final SplitterDialect DIALECT = SplitterDialect.with();

    @TempDir
    private Path folder;

    @Revision(id = "k1", message = "is a class", created = "2026-11-21T01:30:00Z")
    static final class First implements Migration {
        @Override
        public void upgrade(Op op) {
            op.dropTable("users");
        }

        @Override
        public void downgrade(Op op) {}
    }

    @Revision(
            id = "k2",
            down = {"k1"})
    static final class Second implements Migration {
        @Override
        public void upgrade(Op op) {}

        @Override
        public void downgrade(Op op) {}
    }

    private ScriptSettings settings() {
        return ScriptSettings.of(folder).withParent(CompiledMigrationsTest.class.getClassLoader());
    }

    @Test
    void runsClassesNamedInTheSettings() {
        ScriptDirectory directory =
                ScriptDirectory.open(settings().withClasses(List.of(Second.class.getName(), First.class.getName())));

        MigrationScript script = directory.script("k1");
        assertThat(directory.graph().heads())
                .extracting(dev.limbeck.revision.Revision::id)
                .containsExactly("k2");
        assertThat(script.format()).isEqualTo(ScriptFormat.CLASS);
        assertThat(script.path()).isEqualTo(First.class.getName());
        assertThat(script.created()).isEqualTo("2026-11-21T01:30:00Z");
        assertThat(script.sha256()).hasSize(64);
        assertThat(script.source()).isEmpty();
        assertThat(Scripts.upgrade(directory.load(List.of("k1"), DIALECT).get(0)))
                .containsExactly(new Operation.DropTable(QualifiedName.of("users"), null));
    }

    @Test
    void findsClassesThroughTheIndexOnTheClassPath() {
        new Scripts(folder)
                .put("cp/META-INF/limbeck/migrations", "# ours\n" + First.class.getName() + "  # the first\n\n");

        ScriptDirectory directory = ScriptDirectory.open(settings().withClassPath(List.of(folder.resolve("cp"))));

        assertThat(directory.scripts()).extracting(MigrationScript::id).containsExactly("k1");
    }

    @Test
    void prefersTheFileOfTheSameRevision() {
        new Scripts(folder).java("k1", "", "");

        ScriptDirectory directory = ScriptDirectory.open(settings().withClasses(List.of(First.class.getName())));

        assertThat(directory.scripts()).extracting(MigrationScript::format).containsExactly(ScriptFormat.JAVA);
    }

    @Test
    void namesAClassThatIsNotThere() {
        assertThatThrownBy(() -> ScriptDirectory.open(settings().withClasses(List.of("com.acme.Gone"))))
                .hasMessageContaining("'com.acme.Gone'")
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.INVALID_SCRIPT));
    }

    @Test
    void namesAClassWithoutAHeader() {
        assertThatThrownBy(() -> ScriptDirectory.open(settings().withClasses(List.of("java.lang.String"))))
                .hasMessageContaining("has no '@Revision'");
    }
}
