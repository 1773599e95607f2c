// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.FormerName;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormerNamesTest {
    private static FormerName column(String table, String column, String... former) {
        return new FormerName(QualifiedName.of(table), Identifier.of(column), List.of(former));
    }

    private static FormerName table(String table, String former) {
        return new FormerName(QualifiedName.of(table), null, List.of(former));
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void areReadOfTablesAndColumnsWhereverTheyAreSaid(HibernateLine hibernate) {
        assertThat(hibernate
                        .read("renamed", FakeDialect.of(Product.POSTGRESQL_16))
                        .formerNames())
                .containsExactlyInAnyOrder(
                        table("persons", "people"),
                        column("persons", "id", "nr"),
                        column("persons", "phone_number", "phone"),
                        column("persons", "city", "village", "town"),
                        column("persons", "manager_id", "bossId"),
                        table("hobbies", "person_hobbies"),
                        column("invoice", "paid", "settled"));
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void mayBeAttributesThatAStrategyNamed(HibernateLine hibernate) {
        assertThat(hibernate
                        .read(
                                "renamed",
                                FakeDialect.of(Product.POSTGRESQL_16),
                                Map.of(
                                        "hibernate.physical_naming_strategy",
                                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"))
                        .formerNames())
                .contains(column("persons", "manager_id", "bossId", "boss_id"));
    }
}
