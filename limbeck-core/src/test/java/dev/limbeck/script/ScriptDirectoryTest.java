// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptDirectoryTest {
    private static final SplitterDialect DIALECT = SplitterDialect.with();

    @TempDir
    private Path folder;

    private Scripts scripts() {
        return new Scripts(folder);
    }

    @Test
    void readsTheHistoryWithoutCompiling() {
        ScriptDirectory directory = scripts()
                .java("a1", "", "this does not compile")
                .java("b2", "a1", "neither does this")
                .open();

        assertThat(directory.graph().heads()).extracting(Revision::id).containsExactly("b2");
        assertThat(directory.scripts()).extracting(MigrationScript::path).containsExactly("Ra1.java", "Rb2.java");
        assertThat(directory.script("b2").message()).isEqualTo("does b2");
    }

    @Test
    void runsWhatAJavaScriptSays() {
        ScriptDirectory directory =
                scripts().java("a1", "", "op.dropTable(\"users\");").open();

        List<LoadedMigration> loaded = directory.load(List.of("a1"), DIALECT);

        assertThat(Scripts.upgrade(loaded.get(0)))
                .extracting(Object::toString)
                .containsExactly("DropTable[table=users, before=null]");
        assertThat(Scripts.downgrade(loaded.get(0))).isEmpty();
    }

    @Test
    void runsTheStatementsOfAnSqlScript() {
        ScriptDirectory directory = scripts().put("deep/er/a1_users.sql", """
                        -- limbeck revision a1
                        -- limbeck message make users
                        -- limbeck upgrade
                        CREATE TABLE users (id int);
                        INSERT INTO users VALUES (';');
                        -- limbeck downgrade
                        DROP TABLE users;
                        """).open();

        LoadedMigration loaded = directory.load(List.of("a1"), DIALECT).get(0);

        assertThat(loaded.script().path()).isEqualTo("deep/er/a1_users.sql");
        assertThat(Scripts.upgrade(loaded))
                .containsExactly(
                        new Operation.Execute("CREATE TABLE users (id int)"),
                        new Operation.Execute("INSERT INTO users VALUES (';')"));
        assertThat(Scripts.downgrade(loaded)).containsExactly(new Operation.Execute("DROP TABLE users"));
    }

    @Test
    void givesTheMigrationsInTheOrderAskedFor() {
        ScriptDirectory directory = scripts()
                .java("a1", "", "")
                .java("b2", "a1", "")
                .put("c3.sql", "-- limbeck revision c3\n-- limbeck down b2\n-- limbeck upgrade\n")
                .open();

        assertThat(directory.load(List.of("c3", "a1", "b2"), DIALECT))
                .extracting(loaded -> loaded.script().id())
                .containsExactly("c3", "a1", "b2");
    }

    @Test
    void letsScriptsUseClassesBesideThem() {
        ScriptDirectory directory = scripts()
                .put("Tables.java", "final class Tables { static final String USERS = \"people\"; }")
                .java("a1", "", "op.dropTable(Tables.USERS);")
                .open();

        assertThat(Scripts.upgrade(directory.load(List.of("a1"), DIALECT).get(0)))
                .extracting(Object::toString)
                .containsExactly("DropTable[table=people, before=null]");
    }

    @Test
    void passesOverWhatIsNoScript() {
        ScriptDirectory directory = scripts()
                .java("a1", "", "")
                .put("package-info.java", "@Broken package")
                .put("Environment.java", "later")
                .put(".hidden.java", "@Revision(id = X)")
                .put(".git/a.sql", "-- limbeck revision x")
                .put("#Ra1.java", "@Revision(id = X)")
                .put("Ra1.java~", "@Revision(id = X)")
                .put("seed.sql", "INSERT INTO users VALUES (1);")
                .put("notes.txt", "@Revision(id = X)")
                .open();

        assertThat(directory.scripts()).extracting(MigrationScript::id).containsExactly("a1");
    }

    @Test
    void takesAMissingFolderForAnEmptyOne() {
        assertThat(ScriptDirectory.open(ScriptSettings.of(folder.resolve("nowhere")))
                        .scripts())
                .isEmpty();
    }

    @Test
    void ordersByFileNameWhateverTheFolder() {
        ScriptDirectory directory = scripts()
                .put("z/a.sql", "-- limbeck revision a\n-- limbeck upgrade\n")
                .put("b.sql", "-- limbeck revision b\n-- limbeck upgrade\n")
                .put("a/c.sql", "-- limbeck revision c\n-- limbeck upgrade\n")
                .open();

        assertThat(directory.scripts()).extracting(MigrationScript::id).containsExactly("a", "b", "c");
    }

    @Test
    void hashesTheTextWhateverItsLineEnds() throws IOException {
        String text = "-- limbeck revision a\n-- limbeck upgrade\nSELECT 1;\n";
        scripts().put("a.sql", text);
        String withLf = scripts().open().script("a").sha256();
        Files.writeString(folder.resolve("a.sql"), "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(scripts().open().script("a").sha256()).isEqualTo(withLf).hasSize(64);
    }

    @Test
    void namesAnUnknownRevision() {
        ScriptDirectory directory = scripts().java("a1", "", "").open();

        assertThatThrownBy(() -> directory.script("zz"))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("'zz'");
    }
}
