// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {
    @Test
    void findsWhatTheModelHasNoWordFor() {
        String table = """
                CREATE TABLE `notes` (
                  `id` int unsigned zerofill NOT NULL AUTO_INCREMENT,
                  `place` point NOT NULL /*!80003 SRID 4326 */,
                  `a, b` enum('x','y)') CHARACTER SET latin1 COLLATE latin1_bin /*!80023 INVISIBLE */ DEFAULT 'x' COMMENT 'it''s, (`so`)',
                  `made` int GENERATED ALWAYS AS ((`id` + (1))) VIRTUAL /*!80023 INVISIBLE */ COMMENT 'x',
                  `when` datetime(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
                  `text` varchar(20) /*!50606 STORAGE MEMORY */ /*!50606 COLUMN_FORMAT DYNAMIC */ DEFAULT (uuid()),
                  `flag` bit(1) DEFAULT b'0' /*!80021 ENGINE_ATTRIBUTE '{"a": "b"}' */,
                  `last` varchar(9) NOT SECONDARY,
                  PRIMARY KEY (`id`),
                  KEY `place` (`place`)
                ) ENGINE=InnoDB""";

        assertThat(ColumnText.attributes(table, "id")).isEmpty();
        assertThat(ColumnText.attributes(table, "place")).containsExactly("SRID 4326");
        assertThat(ColumnText.attributes(table, "a, b")).containsExactly("INVISIBLE");
        assertThat(ColumnText.attributes(table, "made")).containsExactly("INVISIBLE");
        assertThat(ColumnText.attributes(table, "when")).isEmpty();
        assertThat(ColumnText.attributes(table, "text")).containsExactly("STORAGE MEMORY COLUMN_FORMAT DYNAMIC");
        assertThat(ColumnText.attributes(table, "flag")).containsExactly("ENGINE_ATTRIBUTE '{\"a\": \"b\"}'");
        assertThat(ColumnText.attributes(table, "LAST")).containsExactly("NOT SECONDARY");
        assertThat(ColumnText.attributes(table, "other")).isEmpty();
    }

    @Test
    void readsMariadbsSpelling() {
        String table = """
                CREATE TABLE `notes` (
                  `word` varchar(200) /*M!100301 COMPRESSED*/ DEFAULT NULL CHECK (`word` <> ','),
                  `seen` timestamp NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
                  `n` int(11) DEFAULT nextval(`db`.`s`) INVISIBLE WITHOUT SYSTEM VERSIONING COMMENT 'a)',
                  `m` int(11) GENERATED ALWAYS AS (`n` + 1) STORED INVISIBLE
                ) ENGINE=InnoDB WITH SYSTEM VERSIONING""";

        assertThat(ColumnText.attributes(table, "word")).containsExactly("COMPRESSED");
        assertThat(ColumnText.attributes(table, "seen")).isEmpty();
        assertThat(ColumnText.attributes(table, "n")).containsExactly("INVISIBLE WITHOUT SYSTEM VERSIONING");
        assertThat(ColumnText.attributes(table, "m")).containsExactly("INVISIBLE");
        assertThat(ColumnText.withoutRunComments("varchar(200) /*M!100301 COMPRESSED*/"))
                .isEqualTo("varchar(200)");
    }
}
