// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHeaderReaderTest {
    private static ScriptHead head(String source) {
        return JavaHeaderReader.read(source, "R1.java");
    }

    private static ScriptHeader header(String source) {
        return Objects.requireNonNull(head(source).header());
    }

    private static LimbeckException fault(String source) {
        try {
            head(source);
        } catch (LimbeckException e) {
            assertThat(e.id()).isEqualTo(ErrorId.INVALID_SCRIPT);
            return e;
        }
        throw new AssertionError("no error");
    }

    @Test
    void readsEveryAttribute() {
        ScriptHead head = head("""
                package com.acme;

                import dev.limbeck.migration.Revision;

                @Revision(
                        id = "c3",
                        down = {"a1", "b2"},
                        message = "join",
                        created = "2026-11-21T01:30:00Z",
                        labels = "shop",
                        dependsOn = {"d4",})
                public final class Rc3 implements Migration {}
                """);

        assertThat(head.className()).isEqualTo("com.acme.Rc3");
        assertThat(head.usesClassPath()).isFalse();
        assertThat(head.header())
                .isEqualTo(new ScriptHeader(
                        "c3", List.of("a1", "b2"), List.of("d4"), List.of("shop"), "join", "2026-11-21T01:30:00Z"));
    }

    @Test
    void readsWhatCommentsAndStringsHide() {
        ScriptHeader header = header("""
                // @Revision(id = "no")
                /* class No { " */
                /** @Revision(id = "neither") class Doc */
                @SuppressWarnings({"class X", "a)b", ')' + "("})
                @Deprecated
                @dev . limbeck.migration.Revision /* between */ (id = // behind
                        "a1", message = "class \\"quoted\\" // no comment")
                class A {}
                """);

        assertThat(header.id()).isEqualTo("a1");
        assertThat(header.message()).isEqualTo("class \"quoted\" // no comment");
    }

    @Test
    void readsTextBlocksEscapesAndBrokenStrings() {
        ScriptHeader header = header("""
                @\\u0052evision(id = "a" + "1", message = \"""
                        größe \\
                        \\u0041\\t!\""", down = "\\141\\"")
                class A {}
                """);

        assertThat(header.id()).isEqualTo("a1");
        assertThat(header.message()).isEqualTo("größe A\t!");
        assertThat(header.down()).containsExactly("a\"");
    }

    @Test
    void readsAClassNameInAnyLanguage() {
        assertThat(head("@Revision(id = \"a\")\nfinal class Ra_เพิ่มที่อยู่ implements Migration {}")
                        .className())
                .isEqualTo("Ra_เพิ่มที่อยู่");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class Shared {}",
                "// only a comment",
                "import org.hibernate.envers.Revision;\n@Revision(id = X) class A {}",
                "class A {}\n@Revision(id = \"a\") class B {}",
                "enum E { A }",
                "@interface Mark {}"
            })
    void takesOtherFilesForSharedClasses(String source) {
        assertThat(head(source).header()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Revision(id = IDS.A) class A {}",
                "@Revision(id = \"a\" + B) class A {}",
                "@Revision(id = (\"a\")) class A {}",
                "@Revision(id = \"a\", down = {X}) class A {}",
                "@Revision(id = \"a\", down = null) class A {}"
            })
    void refusesWhatIsNoLiteral(String source) {
        assertThat(fault("\n" + source))
                .hasMessageContaining("is not written out as a string")
                .satisfies(e -> assertThat(e.facts()).containsExactly("at R1.java:2"));
    }

    @Test
    void refusesHeadersThatSayTooLittleOrTooMuch() {
        assertThat(fault("@Revision class A {}")).hasMessageContaining("has no id");
        assertThat(fault("@Revision() class A {}")).hasMessageContaining("has no id");
        assertThat(fault("@Revision(id = \"a\", parent = \"b\") class A {}")).hasMessageContaining("'parent'");
        assertThat(fault("@Revision(id = \"a\", id = \"b\") class A {}")).hasMessageContaining("twice");
        assertThat(fault("@Revision(id = \"a\")")).hasMessageContaining("before no class");
    }

    @Test
    void saysWhereAnOpenEndBegins() {
        assertThat(fault("/* never closed")).hasMessageContaining("ends inside a comment");
        assertThat(fault("@Revision(id = \"a").facts()).containsExactly("at R1.java:1");
    }

    @Test
    void wantsMoreOfAFileThatIsCutShort() {
        String source = "/* licence */\n@Revision(id = \"a1\", message = \"m\")\nfinal class Ra1 implements M {";
        for (int length = 0; length < source.indexOf(" implements"); length++) {
            assertThat(JavaHeaderReader.readPart(source.substring(0, length), "R1.java"))
                    .isEmpty();
        }
        assertThat(JavaHeaderReader.readPart(source, "R1.java")).contains(head(source));
    }

    @Test
    void noticesTheApplicationsClasses() {
        assertThat(head("import com.acme.User; class A {}").usesClassPath()).isTrue();
        assertThat(head("import static com.acme.User.NAME; class A {}").usesClassPath())
                .isTrue();
        assertThat(head("import java.util.*; import dev.limbeck.migration.*; class A {}")
                        .usesClassPath())
                .isFalse();
    }
}
