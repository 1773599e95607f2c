// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilingTest {
    private static final SplitterDialect DIALECT = SplitterDialect.with();

    @TempDir
    private Path folder;

    private Scripts scripts() {
        return new Scripts(folder);
    }

    private static LimbeckException fault(Scripts scripts) {
        try {
            scripts.open().load(List.of("a1"), DIALECT);
        } catch (LimbeckException e) {
            return e;
        }
        throw new AssertionError("no error");
    }

    @Test
    void showsTheLineThatDoesNotCompile() {
        LimbeckException e = fault(scripts().java("a1", "", "op.dropTabel(\"users\");"));

        assertThat(e.id()).isEqualTo(ErrorId.SCRIPT_DOES_NOT_COMPILE);
        assertThat(e.report())
                .startsWith(
                        "error[script-does-not-compile]: the script 'Ra1.java' does not compile: cannot find symbol")
                .contains("at Ra1.java:6: cannot find symbol")
                .contains("""
                            op.dropTabel("users");
                              ^
                        """.indent(0).stripTrailing())
                .endsWith("help: mend line 6 of Ra1.java, then repeat the command");
    }

    @Test
    void namesTheClassPathForAMissingPackage() {
        LimbeckException e = fault(scripts()
                .put(
                        "Ra1.java",
                        "import com.acme.User;\n@dev.limbeck.migration.Revision(id = \"a1\") final class Ra1 {}"));

        assertThat(e).hasMessageContaining("package com.acme does not exist");
        assertThat(e.help()).contains("class path");
    }

    @Test
    void limitsWhatItShows() {
        LimbeckException e = fault(scripts().java("a1", "", "no; ".repeat(20)));

        assertThat(e.facts()).hasSize(6).last().asString().startsWith("and ").endsWith(" more");
    }

    @Test
    void saysWhenThereIsNoCompiler() {
        SourceCompiler none = new ToolsCompiler(() -> null);

        assertThatThrownBy(() -> none.compile(
                        List.of(new JavaSource("Ra1.java", folder.resolve("Ra1.java"), "", false)), List.of()))
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.NO_COMPILER);
                    assertThat(e.report()).contains("'Ra1.java'", "JDK", "SQL", "org.eclipse.jdt:ecj");
                });
    }

    @Test
    void compilesWithEcjToo() {
        Compilers compilers = new Compilers(CompilingTest.class.getClassLoader());
        SourceCompiler ecj = new ToolsCompiler(compilers::service);
        ScriptSettings settings = scripts()
                .put("Shared.java", "final class Shared { record Name(String text) {} }")
                .java("a1", "", "op.dropTable(new Shared.Name(\"users\").text()); Runnable r = () -> {}; r.run();")
                .settings();
        ScriptDirectory directory = ScriptDirectory.open(settings, new ScriptClassPath(settings), ecj);

        assertThat(Objects.requireNonNull(compilers.service()).getClass().getName())
                .contains("eclipse");
        assertThat(Scripts.upgrade(directory.load(List.of("a1"), DIALECT).get(0)))
                .hasSize(1);
    }

    @Test
    void showsTheLineThatEcjDoesNotCompile() {
        Compilers compilers = new Compilers(CompilingTest.class.getClassLoader());
        ScriptSettings settings =
                scripts().java("a1", "", "op.dropTabel(\"users\");").settings();
        ScriptDirectory directory =
                ScriptDirectory.open(settings, new ScriptClassPath(settings), new ToolsCompiler(compilers::service));

        assertThatThrownBy(() -> directory.load(List.of("a1"), DIALECT))
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        e -> assertThat(e.report()).contains("at Ra1.java:6: ", "op.dropTabel(\"users\");"));
    }

    @Test
    void refusesAClassThatIsNoMigration() {
        LimbeckException e =
                fault(scripts().put("Ra1.java", "@dev.limbeck.migration.Revision(id = \"a1\") final class Ra1 {}"));

        assertThat(e.id()).isEqualTo(ErrorId.INVALID_SCRIPT);
        assertThat(e.help()).isEqualTo("write: final class Ra1 implements Migration");
    }

    @Test
    void refusesAConstructorWithArguments() {
        assertThat(fault(scripts().java("a1", "", "} Ra1(int a) {")))
                .hasMessageContaining("has no constructor without arguments");
    }

    @Test
    void reportsAConstructorThatThrows() {
        LimbeckException e = fault(scripts().java("a1", "", "} Ra1() { throw new IllegalStateException(\"boom\");"));

        assertThat(e.id()).isEqualTo(ErrorId.SCRIPT_FAILED);
        assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesOneClassInTwoScripts() {
        LimbeckException e = fault(scripts()
                .java("a1", "", "} static class X {} void y() {")
                .put("Shared.java", "final class Shared {}")
                .put("sub/Shared.java", "final class Shared {}"));

        assertThat(e.id()).isIn(ErrorId.SCRIPT_DOES_NOT_COMPILE, ErrorId.INVALID_SCRIPT);
        assertThat(e).hasMessageContaining("Shared");
    }
}
