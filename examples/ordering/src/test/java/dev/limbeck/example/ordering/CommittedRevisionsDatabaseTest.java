// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The revisions in {@code migrations}, generated on PostgreSQL, run on every database; with the settings beside them. */
class CommittedRevisionsDatabaseTest {
    @TempDir
    Path cache;

    @EachDatabase
    void leadToTheEntities(TestDatabase database) {
        Project project = new Project(Path.of("").toAbsolutePath(), database, cache);
        project.run("upgrade", "head");
        project.run("check");
        project.run("downgrade", "base");
        assertThat(project.run("current")).isEmpty();
    }
}
