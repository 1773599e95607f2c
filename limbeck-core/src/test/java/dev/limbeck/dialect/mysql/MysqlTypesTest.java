// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TimestampType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlTypesTest {
    private final TypeSystem types = types();

    private static TypeSystem types() {
        MysqlDialectProvider provider = new MysqlDialectProvider();
        return provider.dialect(provider.defaultServer()).types();
    }

    /** The catalogue's words of MariaDB and MySQL, Hibernate's and a user's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tinyint(4)|TINYINT",
                "int(10) unsigned|INTEGER UNSIGNED",
                "mediumint|MEDIUMINT",
                "bigint(20)|BIGINT",
                "bit|BOOL",
                "bit(1)|BOOL",
                "bit(8)|BIT(8)",
                "tinyint(1)|BOOL",
                "boolean|BOOL",
                "float(24)|FLOAT",
                "float(53)|DOUBLE",
                "double precision|DOUBLE",
                "decimal(38,2)|NUMERIC(38, 2)",
                "datetime(6)|DATETIME(6)",
                "time(0)|TIME",
                "timestamp(6)|TIMESTAMP(6)",
                "timestamp with time zone|TIMESTAMP",
                "varchar(255)|VARCHAR(255)",
                "nvarchar(9)|NATIONAL VARCHAR(9)",
                "nchar(5)|NATIONAL CHAR(5)",
                "tinytext|TINYTEXT",
                "longblob|LONGBLOB",
                "binary(16)|BINARY(16)",
                "json|JSON",
                "enum ('A','B')|ENUM('A','B')"
            })
    void understandsWords(String words, String written) {
        assertThat(types.render(types.parse(words))).isEqualTo(written);
        assertThat(types.render(types.parse(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int(5) unsigned zerofill", "decimal(10,2) unsigned", "float(7,4)", "set('x','y')", "year"})
    void keepsWhatItHasNoWordFor(String words) {
        assertThat(types.parse(words)).isEqualTo(new Raw(words));
    }

    @Test
    void readsTypes() {
        assertThat(types.parse("tinyint(1)")).isEqualTo(new BooleanType());
        assertThat(types.parse("tinyint(1) unsigned")).isEqualTo(new IntegerType(8, true));
        assertThat(types.parse("float")).isEqualTo(new FloatingType(32));
        assertThat(types.parse("timestamp(3)")).isEqualTo(new TimestampType(3, true));
        assertThat(types.parse("enum('it''s','x\\\\y','')")).isEqualTo(new InlineEnumType(List.of("it's", "x\\y", "")));
    }

    @Test
    void keepsAUuidInBytes() {
        assertThat(types.parse(types.render(new SqlType.UuidType()))).isEqualTo(new BinaryType(16));
    }

    @Test
    void refusesTextWithoutALength() {
        assertThatThrownBy(() -> types.render(new SqlType.VarcharType(null, false)))
                .isInstanceOf(LimbeckException.class)
                .hasMessage("mysql cannot make a varchar without a length");
    }

    @Test
    void refusesArraysAndNamedEnumerations() {
        assertThatThrownBy(() -> types.render(new SqlType.ArrayType(new BooleanType())))
                .isInstanceOf(LimbeckException.class);
        assertThatThrownBy(() -> types.render(new SqlType.NamedEnumType(QualifiedName.of("mood"))))
                .isInstanceOf(LimbeckException.class);
    }
}
