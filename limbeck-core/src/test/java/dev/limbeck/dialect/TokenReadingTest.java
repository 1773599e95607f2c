// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenReadingTest {
    private static final StatementSplitter MYSQL = new LexicalSplitter(
            SplitFeature.BACKSLASH_ESCAPES, SplitFeature.HASH_COMMENTS, SplitFeature.BACKTICK_QUOTES);

    private static List<String> texts(StatementSplitter splitter, String statement) {
        return splitter.tokens(statement).stream().map(SqlToken::text).toList();
    }

    @Test
    void leavesOutBlanksAndComments() {
        assertThat(texts(new LexicalSplitter(), "select a.\"b c\" -- no\n from t /* none */ where x = 'it''s'"))
                .containsExactly("select", "a", ".", "\"b c\"", "from", "t", "where", "x", "=", "'it''s'");
    }

    @Test
    void looksIntoCommentsThatTheServerRuns() {
        String statement = "/*M!999999\\- enable the sandbox mode */ /*!50001 DROP TABLE `a` */";
        List<SqlToken> tokens = MYSQL.tokens(statement);

        assertThat(tokens).extracting(SqlToken::text).containsExactly("DROP", "TABLE", "`a`");
        assertThat(tokens)
                .allSatisfy(token -> assertThat(statement.substring(token.start(), token.end()))
                        .isEqualTo(token.text()));
    }

    @Test
    void takesABodyInDollarsForOneText() {
        LexicalSplitter splitter = new LexicalSplitter(SplitFeature.DOLLAR_QUOTES);
        assertThat(texts(splitter, "as $f$ select 1; $f$ language sql"))
                .containsExactly("as", "$f$ select 1; $f$", "language", "sql");
    }

    @Test
    void readsANameWithoutItsQuotes() {
        assertThat(MYSQL.tokens("`a``b`").get(0).unquoted()).isEqualTo("a`b");
        assertThat(MYSQL.tokens("plain").get(0).unquoted()).isEqualTo("plain");
    }

    @Test
    void aBatchIsReadToItsEndAcrossSemicolons() {
        assertThat(texts(new BatchSplitter(List.of(SplitFeature.BRACKET_QUOTES)), "USE [a b]; GO"))
                .containsExactly("USE", "[a b]", ";", "GO");
    }
}
