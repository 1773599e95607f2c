// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.AddressKind;
import dev.limbeck.schema.SqlType.AddressType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.DecimalWord;
import dev.limbeck.schema.SqlType.FloatType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.RangeOf;
import dev.limbeck.schema.SqlType.RangeType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextSearchType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlServerTypesTest {
    private final TypeSystem types = new SqlServerDialectProvider()
            .dialect(new SqlServerDialectProvider().defaultServer())
            .types();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TINYINT",
                "SMALLINT",
                "INTEGER",
                "BIGINT",
                "BIT",
                "NUMERIC(10, 2)",
                "REAL",
                "CHAR(3)",
                "NCHAR(3)",
                "VARCHAR(50)",
                "NVARCHAR(50)",
                "VARCHAR(max)",
                "NVARCHAR(max)",
                "BINARY(16)",
                "VARBINARY(20)",
                "VARBINARY(max)",
                "DATE",
                "TIME(3)",
                "DATETIME",
                "DATETIME2",
                "DATETIME2(6)",
                "DATETIMEOFFSET",
                "DATETIMEOFFSET(6)",
                "UNIQUEIDENTIFIER",
                "ROWVERSION",
                "TIMESTAMP",
                "IMAGE",
                "NTEXT",
                "MONEY",
                "XML"
            })
    void readsItsOwnWordsBack(String words) {
        assertThat(types.render(types.parse(words))).isEqualTo(words);
    }

    @Test
    void knowsTheUnsignedByteAndWidensTheOthers() {
        assertThat(types.parse("tinyint")).isEqualTo(new IntegerType(8, true));
        assertThat(types.render(new IntegerType(8, false))).isEqualTo("SMALLINT");
        assertThat(types.render(new IntegerType(32, true))).isEqualTo("BIGINT");
        assertThat(types.render(new IntegerType(64, true))).isEqualTo("NUMERIC(20, 0)");
    }

    @Test
    void readsTheWordsOfHibernate() {
        assertThat(types.parse("bit")).isEqualTo(new BooleanType());
        assertThat(types.parse("datetime2(6)")).isEqualTo(new TimestampType(6, false));
        assertThat(types.parse("datetimeoffset(6)")).isEqualTo(new TimestampType(6, true));
        assertThat(types.parse("varchar(max)")).isEqualTo(new VarcharType(null, false));
        assertThat(types.parse("nvarchar(255)")).isEqualTo(new VarcharType(255, true));
        assertThat(types.parse("timestamp")).isEqualTo(new Raw("TIMESTAMP"));
    }

    @Test
    void writesTextOfAnyLengthAsMax() {
        assertThat(types.render(new TextType(LobSize.REGULAR, false))).isEqualTo("VARCHAR(max)");
        assertThat(types.render(new TextType(LobSize.LONG, true))).isEqualTo("NVARCHAR(max)");
        assertThat(types.render(new VarcharType(9000, false))).isEqualTo("VARCHAR(max)");
        assertThat(types.render(new VarcharType(5000, true))).isEqualTo("NVARCHAR(max)");
    }

    @Test
    void keepsToSevenDigitsOfASecond() {
        assertThat(types.render(new TimestampType(9, true))).isEqualTo("DATETIMEOFFSET(7)");
    }

    @Test
    void makesAnEnumerationAsLongAsItsLongestValue() {
        assertThat(types.render(new InlineEnumType(List.of("a", "bcd")))).isEqualTo("VARCHAR(3)");
        assertThat(types.render(new InlineEnumType(List.of("ж")))).isEqualTo("NVARCHAR(1)");
    }

    @Test
    void writesTheWordsOfNumbersAsTheyAre() {
        assertThat(types.render(new FloatType(24))).isEqualTo("FLOAT(24)");
        assertThat(types.render(new DecimalType(8, 3, DecimalWord.DECIMAL))).isEqualTo("DECIMAL(8, 3)");
    }

    @Test
    void saysWhatToUseForWhatItDoesNotHave() {
        refuses(new ArrayType(new BooleanType()), "a table of its own");
        refuses(new NamedEnumType(QualifiedName.of("colour")), "enumOf(");
        refuses(new IntervalType(null, null, null), "bigint()");
        refuses(new BitType(10, false), "varbinary(2)");
        refuses(new RangeType(RangeOf.DATE, false), "two columns");
        refuses(new AddressType(AddressKind.INET), "varchar(43)");
        refuses(new TextSearchType(false), "full-text index");
        assertThat(types.render(new BitType(1, false))).isEqualTo("BIT");
    }

    private void refuses(SqlType type, String help) {
        assertThatThrownBy(() -> types.render(type))
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        error -> assertThat(error.report())
                                .contains("sqlserver cannot")
                                .contains(help));
    }
}
