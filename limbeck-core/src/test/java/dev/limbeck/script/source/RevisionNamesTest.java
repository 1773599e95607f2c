// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.Revision;
import java.util.List;
import java.util.Random;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionNamesTest {
    private static Revision revision(String id, String message) {
        return new Revision(id, List.of(), List.of(), List.of(), message, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Add address to users|add_address_to_users",
                "  --add: column 'x' (v2)!  |add_column_x_v2",
                "''|''",
                "!!!|''",
                "เพิ่มที่อยู่ผู้ใช้|เพิ่มที่อยู่ผู้ใช้",
                "إضافة عنوان للمستخدمين|إضافة_عنوان_للمستخدمين",
                "می‌خواهم نشانی|می_خواهم_نشانی",
                "Добавить адрес|добавить_адрес",
                "Größe A\u030Andern|größe_åndern",
                "添加地址|添加地址",
                "𝒜dd 😀 x|𝒜dd_x",
                "one two three four five six seven eight nine|one_two_three_four_five_six_seven_eight",
                "one two three four five six seven eights nine|one_two_three_four_five_six_seven_eights",
                "one two three four five six seven eightss nine|one_two_three_four_five_six_seven",
                "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd x|aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeee|aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
            })
    void keepsLettersOfEveryLanguage(String message, String slug) {
        assertThat(RevisionNames.slug(message)).isEqualTo(slug);
    }

    @Test
    void neverCutsBetweenALetterAndItsMarks() {
        String thai = "ที่".repeat(20);

        assertThat(RevisionNames.slug(thai)).isEqualTo("ที่".repeat(13));
    }

    @Test
    void namesClassesAndFiles() {
        Revision revision = revision("27c6a30d7c24", "Add address");

        assertThat(RevisionNames.className(revision)).isEqualTo("R27c6a30d7c24_add_address");
        assertThat(RevisionNames.javaFile(revision)).isEqualTo("R27c6a30d7c24_add_address.java");
        assertThat(RevisionNames.sqlFile(revision)).isEqualTo("27c6a30d7c24_add_address.sql");
        assertThat(RevisionNames.javaFile(revision("a1", ""))).isEqualTo("Ra1.java");
    }

    @Test
    void mapsWhatAnIdMayHoldAndANameMayNot() {
        Revision revision = revision("v1.2/b", "x");

        assertThat(RevisionNames.javaFile(revision)).isEqualTo("Rv1_2_b_x.java");
        assertThat(RevisionNames.sqlFile(revision)).isEqualTo("v1.2_b_x.sql");
    }

    @Test
    void makesClassNamesOfAnyMessage() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            StringBuilder message = new StringBuilder();
            random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1).forEach(message::appendCodePoint);
            String name = RevisionNames.className(revision("a" + i, message.toString()));

            assertThat(SourceVersion.isName(name)).as("%d: %s", i, name).isTrue();
            assertThat(name.codePointCount(0, name.length())).isLessThan(60);
        }
    }

    @Test
    void makesIdsOfTwelveDigits() {
        assertThat(RevisionNames.newId(new Random(1)))
                .matches("[0-9a-f]{12}")
                .isEqualTo(RevisionNames.newId(new Random(1)));
    }
}
