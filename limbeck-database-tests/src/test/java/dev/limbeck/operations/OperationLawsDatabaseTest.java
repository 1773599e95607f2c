// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.runtime.Databases;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.compliance.OperationLaws;
import dev.limbeck.testkit.compliance.Sample;
import dev.limbeck.testkit.compliance.Samples;
import java.sql.Connection;
import org.assertj.core.api.SoftAssertions;

/** Every operation keeps the laws on every database that has it. */
class OperationLawsDatabaseTest {
    @EachDatabase
    void holdOnEverySample(TestDatabase database, TestDatabase other) throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (Connection connection = database.connect();
                Connection aside = other.connect()) {
            Dialect dialect = Databases.of(getClass().getClassLoader()).dialectOf(connection);
            OperationLaws laws = new OperationLaws(dialect, connection, aside);
            for (Sample sample : Samples.all()) {
                all.assertThatCode(() -> laws.hold(sample))
                        .as(sample.toString())
                        .doesNotThrowAnyException();
            }
        }
        all.assertAll();
    }
}
