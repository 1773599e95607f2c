// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MySqlTextTest {
    @Test
    void writesAndReadsLiterals() {
        String literal = MySqlText.literal("it's a \\ b");
        assertThat(literal).isEqualTo("'it''s a \\\\ b'");
        assertThat(MySqlText.isString(literal)).isTrue();
        assertThat(MySqlText.valueOf(literal)).isEqualTo("it's a \\ b");
        assertThat(MySqlText.valueOf("'it\\'s\\n'")).isEqualTo("it's\n");
    }

    @Test
    void tellsOneStringFromSeveral() {
        assertThat(MySqlText.isString("'a' || 'b'")).isFalse();
        assertThat(MySqlText.isString("'")).isFalse();
    }

    @Test
    void takesTheCataloguesEscapesAway() {
        assertThat(MySqlText.unescapeExpression("(`b` <> _utf8mb4\\'it\\\\\\'s\\')"))
                .isEqualTo("(`b` <> _utf8mb4'it\\'s')");
        assertThat(MySqlText.unescapeExpression("(`b` <> _utf8mb4'it\\'s')")).isEqualTo("(`b` <> _utf8mb4'it\\'s')");
    }

    @Test
    void takesCharacterSetsAwayButNotOutOfNamesAndStrings() {
        assertThat(MySqlText.withoutIntroducers("concat(_utf8mb4'a',_utf8mb3'_utf8mb4',_latin1'c')"))
                .isEqualTo("concat('a','_utf8mb4',_latin1'c')");
        assertThat(MySqlText.withoutIntroducers("(`x_utf8` = 'a') or my_utf8 'b'"))
                .isEqualTo("(`x_utf8` = 'a') or my_utf8 'b'");
    }

    @Test
    void takesTheSchemaAwayOutsideOfStrings() {
        assertThat(MySqlText.withoutSchema("nextval(`shop`.`s`) = '`shop`.`s`'", "shop"))
                .isEqualTo("nextval(`s`) = '`shop`.`s`'");
    }

    @Test
    void takesOuterParenthesesAway() {
        assertThat(MySqlText.withoutOuterParentheses("((`a` > ')'))")).isEqualTo("`a` > ')'");
        assertThat(MySqlText.withoutOuterParentheses("(a) + (b)")).isEqualTo("(a) + (b)");
    }
}
