// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.SqlType.InlineEnumType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlTypesTest {
    private static final TypeSystem TYPES = new PostgresqlDialectProvider()
            .dialect(new PostgresqlDialectProvider().defaultServer())
            .types();

    /** The words of the catalogue, of Hibernate 6.6 and 7, of SQLAlchemy, and the short ones that people write. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    smallint                          | SMALLINT
                    int2                              | SMALLINT
                    tinyint                           | SMALLINT
                    INT                               | INTEGER
                    int8                              | BIGINT
                    numeric(38,2)                     | NUMERIC(38, 2)
                    decimal(10)                       | NUMERIC(10)
                    float(53)                         | DOUBLE PRECISION
                    float4                            | REAL
                    boolean                           | BOOLEAN
                    char(1)                           | CHAR(1)
                    character(3)                      | CHAR(3)
                    bpchar                            | bpchar
                    varchar(255)                      | VARCHAR(255)
                    character varying(10)             | VARCHAR(10)
                    character varying                 | VARCHAR
                    text                              | TEXT
                    clob                              | TEXT
                    bytea                             | BYTEA
                    blob                              | BYTEA
                    varbinary(100)                    | BYTEA
                    oid                               | oid
                    date                              | DATE
                    time(6)                           | TIME(6) WITHOUT TIME ZONE
                    time with time zone               | TIME WITH TIME ZONE
                    timetz                            | TIME WITH TIME ZONE
                    timestamp(6)                      | TIMESTAMP(6) WITHOUT TIME ZONE
                    timestamp(3) without time zone    | TIMESTAMP(3) WITHOUT TIME ZONE
                    timestamp(6) with time zone       | TIMESTAMP(6) WITH TIME ZONE
                    timestamptz                       | TIMESTAMP WITH TIME ZONE
                    uuid                              | UUID
                    json                              | JSON
                    jsonb                             | JSONB
                    integer[]                         | INTEGER[]
                    varchar(255) array                | VARCHAR(255)[]
                    timestamp(6) without time zone[]  | TIMESTAMP(6) WITHOUT TIME ZONE[]
                    interval second(9)                | INTERVAL SECOND (9)
                    interval                          | INTERVAL
                    interval(3)                       | INTERVAL (3)
                    interval day to second(6)         | INTERVAL DAY TO SECOND (6)
                    interval year                     | INTERVAL YEAR
                    interval'1 day'                   | interval'1 day'
                    inet                              | INET
                    cidr[]                            | CIDR[]
                    macaddr8                          | MACADDR8
                    xml                               | XML
                    bit(8)                            | BIT(8)
                    varbit(9)                         | BIT VARYING(9)
                    bit varying                       | BIT VARYING
                    int4range                         | INT4RANGE
                    tstzmultirange                    | TSTZMULTIRANGE
                    tsvector                          | TSVECTOR
                    tsquery                           | TSQUERY
                    integer[3][]                      | INTEGER[][]
                    integer array[4]                  | INTEGER[]
                    money                             | money
                    citext[]                          | citext[]
                    """)
    void understandsAndRendersTheSameType(String written, String rendered) {
        assertThat(TYPES.render(TYPES.parse(written))).isEqualTo(rendered);
        assertThat(TYPES.render(TYPES.parse(rendered))).isEqualTo(rendered);
    }

    @Test
    void refusesValuesListedInAColumn() {
        assertThatThrownBy(() -> TYPES.render(new InlineEnumType(List.of("a"))))
                .isInstanceOf(LimbeckException.class)
                .hasMessageStartingWith("postgresql cannot");
    }
}
