// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTypesTest {
    private static final TypeSystem TYPES = types(23);
    private static final TypeSystem BEFORE_BOOLEAN = types(19);

    private static TypeSystem types(int major) {
        return new OracleDialectProvider()
                .dialect(new ServerInfo("Oracle", major, 0))
                .types();
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(new IntegerType(8, false), "SMALLINT"),
                Arguments.of(new IntegerType(16, false), "SMALLINT"),
                Arguments.of(new IntegerType(32, false), "INTEGER"),
                Arguments.of(new IntegerType(64, false), "NUMBER(19)"),
                Arguments.of(new DecimalType(null, null), "NUMERIC"),
                Arguments.of(new DecimalType(12, null), "NUMERIC(12)"),
                Arguments.of(new DecimalType(12, 2), "NUMERIC(12, 2)"),
                Arguments.of(new FloatingType(32), "REAL"),
                Arguments.of(new FloatingType(64), "DOUBLE PRECISION"),
                Arguments.of(new BooleanType(), "BOOLEAN"),
                Arguments.of(new CharType(3, false), "CHAR(3)"),
                Arguments.of(new CharType(3, true), "NCHAR(3)"),
                Arguments.of(new VarcharType(50, false), "VARCHAR2(50 CHAR)"),
                Arguments.of(new VarcharType(50, true), "NVARCHAR2(50)"),
                Arguments.of(new VarcharType(null, false), "VARCHAR2(4000 CHAR)"),
                Arguments.of(new VarcharType(null, true), "NVARCHAR2(2000)"),
                Arguments.of(new VarcharType(40000, false), "CLOB"),
                Arguments.of(new TextType(LobSize.REGULAR, false), "CLOB"),
                Arguments.of(new TextType(LobSize.LONG, true), "NCLOB"),
                Arguments.of(new BinaryType(20), "RAW(20)"),
                Arguments.of(new VarbinaryType(20), "RAW(20)"),
                Arguments.of(new VarbinaryType(2001), "BLOB"),
                Arguments.of(new VarbinaryType(null), "BLOB"),
                Arguments.of(new BlobType(LobSize.TINY), "BLOB"),
                Arguments.of(new DateType(), "DATE"),
                Arguments.of(new TimeType(null, false), "TIMESTAMP(0)"),
                Arguments.of(new TimestampType(null, false), "DATE"),
                Arguments.of(new TimestampType(3, false), "TIMESTAMP(3)"),
                Arguments.of(new TimestampType(null, true), "TIMESTAMP WITH TIME ZONE"),
                Arguments.of(new TimestampType(3, true), "TIMESTAMP(3) WITH TIME ZONE"),
                Arguments.of(new IntervalType(null, null, null), "INTERVAL DAY TO SECOND"),
                Arguments.of(new IntervalType(IntervalFields.YEAR_TO_MONTH, 4, null), "INTERVAL YEAR(4) TO MONTH"),
                Arguments.of(new XmlType(), "XMLTYPE"),
                Arguments.of(new UuidType(), "RAW(16)"),
                Arguments.of(new JsonType(false), "JSON"),
                Arguments.of(new InlineEnumType(List.of("new", "paid 🙂")), "VARCHAR(6 CHAR)"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void writesAndReadsBackTheSameWords(SqlType type, String words) {
        assertThat(TYPES.render(type)).isEqualTo(words);
        String readBack = TYPES.render(TYPES.parse(words));
        assertThat(readBack.replace("VARCHAR2(6 CHAR)", "VARCHAR(6 CHAR)")).isEqualTo(words);
    }

    /** What Hibernate 6.6 and 7.4 write, and what the catalogue shows. */
    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("number(3,0)", new DecimalType(3, 0)),
                Arguments.of("number(10,0)", new IntegerType(32, false)),
                Arguments.of("NUMBER(*, 0)", new IntegerType(32, false)),
                Arguments.of("number(19,0)", new IntegerType(64, false)),
                Arguments.of("number(38,2)", new DecimalType(38, 2)),
                Arguments.of("NUMBER(10)", new IntegerType(32, false)),
                Arguments.of("NUMBER(7)", new DecimalType(7, 0)),
                Arguments.of("number", new SqlType.Raw("NUMBER")),
                Arguments.of("NUMBER(*, 2)", new SqlType.Raw("NUMBER(*, 2)")),
                Arguments.of("float(24)", new FloatingType(32)),
                Arguments.of("float(53)", new FloatingType(64)),
                Arguments.of("FLOAT(63)", new FloatingType(32)),
                Arguments.of("FLOAT(126)", new FloatingType(64)),
                Arguments.of("binary_double", new SqlType.Raw("BINARY_DOUBLE")),
                Arguments.of("varchar2(255 char)", new VarcharType(255, false)),
                Arguments.of("VARCHAR2(255 BYTE)", new SqlType.Raw("VARCHAR2(255 BYTE)")),
                Arguments.of("CHAR(3 CHAR)", new SqlType.Raw("CHAR(3 CHAR)")),
                Arguments.of("nvarchar2(20)", new VarcharType(20, true)),
                Arguments.of("raw(16)", new UuidType()),
                Arguments.of("raw(255)", new VarbinaryType(255)),
                Arguments.of("timestamp(6)", new TimestampType(6, false)),
                Arguments.of("TIMESTAMP(6) WITH TIME ZONE", new TimestampType(6, true)),
                Arguments.of("TIMESTAMP(6) WITH LOCAL TIME ZONE", new SqlType.Raw("TIMESTAMP(6) WITH LOCAL TIME ZONE")),
                Arguments.of("INTERVAL DAY(2) TO SECOND(6)", new IntervalType(IntervalFields.DAY_TO_SECOND, 2, 6)),
                Arguments.of("SYS.XMLTYPE", new XmlType()),
                Arguments.of("long raw", new SqlType.Raw("LONG RAW")),
                Arguments.of("\"Shop\".\"Numbers\"", new SqlType.Raw("\"Shop\".\"Numbers\"")),
                Arguments.of("blob", new BlobType(LobSize.REGULAR)),
                Arguments.of("boolean", new BooleanType()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsTheWordsOfHibernateAndOfTheCatalogue(String words, SqlType type) {
        assertThat(TYPES.parse(words)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"1,NUMBER(1)", "2,'NUMERIC(2, 0)'"})
    void aNumberOfOneDigitIsABooleanBefore23(int digits, String rendered) {
        assertThat(BEFORE_BOOLEAN.render(BEFORE_BOOLEAN.parse("number(" + digits + ",0)")))
                .isEqualTo(rendered);
        assertThat(BEFORE_BOOLEAN.render(new BooleanType())).isEqualTo("NUMBER(1)");
        assertThat(TYPES.parse("number(1,0)")).isEqualTo(new DecimalType(1, 0));
    }

    @Test
    void hasRoomForUnsignedNumbers() {
        assertThat(TYPES.render(new IntegerType(32, true))).isEqualTo("INTEGER");
        assertThat(TYPES.render(new IntegerType(64, true))).isEqualTo("NUMBER(20)");
    }

    @Test
    void keepsJsonInABlobBefore21() {
        assertThat(BEFORE_BOOLEAN.render(new JsonType(false))).isEqualTo("BLOB");
    }

    @Test
    void hasNoArraysAndNoEnumerationTypes() {
        assertThatThrownBy(() -> TYPES.render(new ArrayType(new DateType())))
                .isInstanceOf(LimbeckException.class)
                .hasMessageStartingWith("oracle cannot");
        assertThatThrownBy(() -> TYPES.render(new JsonType(true)))
                .isInstanceOf(LimbeckException.class)
                .hasMessageStartingWith("oracle cannot tell jsonb");
        assertThatThrownBy(() -> TYPES.render(new NamedEnumType(QualifiedName.of("mood"))))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("'mood'");
    }
}
