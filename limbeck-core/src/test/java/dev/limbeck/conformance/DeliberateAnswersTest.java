// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliberateAnswersTest {
    @TempDir
    Path folder;

    private static Outcome answering(String id, String ours) {
        return new Outcome(id, false, "recorded", ours, DdlAnswer.OK, DdlAnswer.OK);
    }

    @Test
    void holdsACaseToItsWholeAnswerWhateverItsNumber() {
        Path file = folder.resolve("answers");
        DeliberateAnswers recorded = DeliberateAnswers.read(file);
        recorded.record(answering("ddl-batch#1 sqlite batch.add", "CREATE TABLE t (a)\nDROP TABLE u"));
        recorded.record(answering("ddl-batch#2 sqlite batch.drop", ""));
        recorded.write(file);

        DeliberateAnswers read = DeliberateAnswers.read(file);

        assertThat(read.agreesWith(answering("ddl-batch#7 sqlite batch.add", "CREATE TABLE t (a)\nDROP TABLE u")))
                .isTrue();
        assertThat(read.agreesWith(answering("ddl-batch#1 sqlite batch.add", "CREATE TABLE t (b)\nDROP TABLE u")))
                .isFalse();
        assertThat(read.agreesWith(answering("ddl-batch#2 sqlite batch.drop", "DROP TABLE t")))
                .isFalse();
        assertThat(read.agreesWith(answering("ddl-batch#1 mysql batch.add", "anything")))
                .isTrue();
    }
}
