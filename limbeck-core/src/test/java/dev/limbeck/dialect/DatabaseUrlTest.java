// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo://u:s3cret@host/db",
                "foo://u:s3cret/x@host/db",
                "foo://u:a@s3cret@host/db",
                "jdbc:foo://host/db?password=s3cret&x=1",
                "jdbc:foo://host;user=u;Password=s3cret;x=1",
                "jdbc:oracle:thin:u/s3cret@host:1521/db",
                "oracle:thin:u/s3cret@//host:1521/db",
                "postgresql://u:s3cret",
                "postgresql://u:s3cret/db"
            })
    void hidesAPassword(String url) {
        DatabaseUrl place = new DatabaseUrl(url, null, null);

        assertThat(place.masked()).doesNotContain("s3cret").contains("***");
        assertThat(place.withoutPasswords("cannot parse " + url)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host:5432/db",
                "jdbc:postgresql://[::1]:5432/db",
                "jdbc:postgresql://one:5432,two:5433/db?x=1",
                "jdbc:mariadb://host:3306",
                "jdbc:sqlite:/tmp/a/b.db",
                "jdbc:h2:file:/tmp/a/b;MODE=MySQL",
                "jdbc:h2:tcp://host:9092/./db"
            })
    void leavesTheRestAsItIs(String url) {
        assertThat(new DatabaseUrl(url, null, null).masked()).isEqualTo(url);
    }

    @Test
    void hidesThePasswordThatWasGivenApart() {
        assertThat(new DatabaseUrl("jdbc:x", "u", "s3cret").withoutPasswords("no s3cret here"))
                .isEqualTo("no *** here");
    }
}
