// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.fixture.documents.Document;
import dev.limbeck.fixture.labels.Label;
import dev.limbeck.fixture.moods.Diary;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harder models on every database. */
class HibernateLawDatabaseTest {
    @Test
    void theHarderModelIsHard() {
        assertThat(HarderModel.CLASSES.stream().filter(type -> type.isAnnotationPresent(Entity.class)))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @EachDatabase
    void theHarderModel(TestDatabase ours, TestDatabase theirs) throws Exception {
        String verdict = HibernateLaw.of(HarderModel.CLASSES).holds(ours, theirs);
        if (ours.kind() != DatabaseKind.SQLITE) {
            assertThat(verdict).isEqualTo("valid");
        }
    }

    @EachDatabase({"postgresql", "h2", "mysql", "mariadb"})
    void jsonAndEnumerations(TestDatabase ours, TestDatabase theirs) throws Exception {
        HibernateLaw.of(List.of(Document.class)).holds(ours, theirs);
    }

    @EachDatabase("postgresql")
    void namedEnumerations(TestDatabase ours, TestDatabase theirs) throws Exception {
        HibernateLaw.of(List.of(Diary.class)).holds(ours, theirs);
    }

    @EachDatabase({"postgresql", "h2"})
    void arrays(TestDatabase ours, TestDatabase theirs) throws Exception {
        HibernateLaw.of(List.of(Label.class)).holds(ours, theirs);
    }
}
