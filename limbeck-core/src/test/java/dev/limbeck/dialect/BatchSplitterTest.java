// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSplitterTest {
    private final StatementSplitter splitter =
            new BatchSplitter(List.of(SplitFeature.NESTED_COMMENTS, SplitFeature.BRACKET_QUOTES));

    @Test
    void cutsAtLinesWithNothingButGo() {
        assertThat(splitter.split("select 1;\nselect 2\nGO\nselect 3\n  go  \n\nselect 4", 10))
                .containsExactly(
                        new Part("select 1;\nselect 2", 10), new Part("select 3", 13), new Part("select 4", 16));
    }

    @Test
    void repeatsABatch() {
        assertThat(texts("select 1\r\nGO 3\r\nselect 2\nGO 0")).containsExactly("select 1", "select 1", "select 1");
    }

    @Test
    void acceptsACommentBehindGo() {
        assertThat(texts("select 1\nGO -- next\nselect 2\nGO;")).containsExactly("select 1", "select 2");
    }

    @Test
    void findsNoGoInsideOfStringsNamesAndComments() {
        String script = "select '\nGO\n', [\nGO\n], \"\nGO\n\" /*\nGO /*\nGO\n*/ */ from t";
        assertThat(texts(script)).containsExactly(script);
    }

    @Test
    void takesGoForANameWhereTheLineGoesOn() {
        assertThat(texts("select 1 as\ngo from t\ngo = 1")).hasSize(1);
    }

    @Test
    void leavesOutEmptyBatchesAndCommentsAtTheEdges() {
        assertThat(texts("-- first\nGO\n/* x */ select 1 -- y\nGO\nGO\n")).containsExactly("select 1");
    }

    @Test
    void saysWhereAStringBeginsThatHasNoEnd() {
        assertThatThrownBy(() -> splitter.split("select 1\nGO\nselect 'x", 1))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("line 3");
    }

    private List<String> texts(String script) {
        return splitter.split(script, 1).stream().map(Part::text).toList();
    }
}
