// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.IdentifierRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RawSqlTargetsTest {
    private static final IdentifierRules RULES =
            new IdentifierRules(IdentifierRules.Folding.LOWER, '"', 63, Set.of("order"));

    private static List<String> of(String sql) {
        return RawSqlTargets.of(sql, RULES).stream()
                .map(TouchedObject::toString)
                .toList();
    }

    @Test
    void findsTheTableOfRows() {
        assertThat(of("INSERT INTO Users (id) SELECT id FROM people")).containsExactly("table 'users'");
        assertThat(of("insert or replace into users values (1)")).containsExactly("table 'users'");
        assertThat(of("INSERT IGNORE users VALUES (1)")).containsExactly("table 'users'");
        assertThat(of("UPDATE ONLY shop.users SET name = 'alter table x'")).containsExactly("table 'shop.users'");
        assertThat(of("DELETE FROM users WHERE id IN (SELECT id FROM others)")).containsExactly("table 'users'");
        assertThat(of("MERGE INTO users u USING others o ON u.id = o.id")).containsExactly("table 'users'");
        assertThat(of("TRUNCATE TABLE users")).containsExactly("table 'users'");
    }

    @Test
    void findsTheTableThatIsMadeOrDropped() {
        assertThat(of("CREATE TABLE IF NOT EXISTS users (id INT)")).containsExactly("table 'users'");
        assertThat(of("CREATE GLOBAL TEMPORARY TABLE users (id INT)")).containsExactly("table 'users'");
        assertThat(of("drop table if exists shop.users cascade")).containsExactly("table 'shop.users'");
        assertThat(of("RENAME TABLE users TO people")).containsExactly("table 'users'");
    }

    @Test
    void findsTheColumnsOfAnAlteration() {
        assertThat(of("ALTER TABLE users ADD COLUMN phone VARCHAR(20)")).containsExactly("column 'users.phone'");
        assertThat(of("ALTER TABLE IF EXISTS ONLY users ADD COLUMN IF NOT EXISTS phone NUMERIC(10, 2),"
                        + " DROP COLUMN IF EXISTS fax"))
                .containsExactly("column 'users.phone'", "column 'users.fax'");
        assertThat(of("ALTER TABLE users ALTER COLUMN name SET NOT NULL, MODIFY COLUMN age INT"))
                .containsExactly("column 'users.name'", "column 'users.age'");
        assertThat(of("ALTER TABLE users RENAME COLUMN name TO full_name")).containsExactly("column 'users.name'");
    }

    /** Without the word COLUMN a name may be that of a constraint. */
    @Test
    void takesTheWholeTableWhereTheColumnIsNotPlain() {
        assertThat(of("ALTER TABLE users ADD phone VARCHAR(20)")).containsExactly("table 'users'");
        assertThat(of("ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0)")).containsExactly("table 'users'");
        assertThat(of("ALTER TABLE users RENAME TO people")).containsExactly("table 'users'");
        assertThat(of("CREATE UNIQUE INDEX CONCURRENTLY i ON ONLY users (name)"))
                .containsExactly("table 'users'");
    }

    @Test
    void findsWhatIsNoTable() {
        assertThat(of("CREATE SEQUENCE IF NOT EXISTS numbers START 5")).containsExactly("'numbers'");
        assertThat(of("CREATE TYPE mood AS ENUM ('sad', 'glad')")).containsExactly("'mood'");
        assertThat(of("DROP TYPE IF EXISTS mood")).containsExactly("'mood'");
    }

    @Test
    void readsNamesAsTheDatabaseDoes() {
        assertThat(of("UPDATE \"Users\" SET a = 1")).containsExactly("table 'Users'");
        assertThat(of("UPDATE `users` SET a = 1")).containsExactly("table 'users'");
        assertThat(of("UPDATE [users] SET a = 1")).containsExactly("table 'users'");
        assertThat(of("/* UPDATE x */ -- DELETE FROM y\nUPDATE ตาราง SET a = 1"))
                .containsExactly("table 'ตาราง'");
    }

    @Test
    void saysNothingOfWhatItCannotFollow() {
        assertThat(of("CREATE VIEW v AS SELECT 1")).isEmpty();
        assertThat(of("WITH x AS (SELECT 1) INSERT INTO users SELECT * FROM x")).isEmpty();
        assertThat(of("SELECT * FROM users")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("INSERT INTO")).isEmpty();
        assertThat(of("ALTER TABLE")).isEmpty();
    }

    @Test
    void isNotConfusedByAHalfStatement() {
        assertThat(of("DROP TABLE IF EXISTS")).isEmpty();
        assertThat(of("CREATE SEQUENCE")).isEmpty();
        assertThat(of("CREATE INDEX i")).isEmpty();
    }
}
