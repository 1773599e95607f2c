// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OracleComparisonTest {
    private static final SqlType INTEGER = new IntegerType(32, false);

    private final SchemaComparison comparison =
            new OracleDialectProvider().dialect(new ServerInfo("Oracle", 23, 0)).comparison();

    static Stream<Arguments> sameToTheServer() {
        return Stream.of(
                Arguments.of(INTEGER, new IntegerType(16, false)),
                Arguments.of(INTEGER, new DecimalType(null, null)),
                Arguments.of(INTEGER, new DecimalType(10, 0)),
                Arguments.of(new DecimalType(12, 0), new DecimalType(12, null)),
                Arguments.of(new TimestampType(6, false), new Raw("TIMESTAMP")),
                Arguments.of(new TimestampType(6, true), new TimestampType(null, true)),
                Arguments.of(new SqlType.DateType(), new TimestampType(null, false)),
                Arguments.of(new VarcharType(4, false), new InlineEnumType(List.of("open"))));
    }

    @ParameterizedTest
    @MethodSource("sameToTheServer")
    void takesWordsForOneTypeThatAreOneToTheServer(SqlType actual, SqlType desired) {
        assertThat(comparison.types(actual, desired)).isEqualTo(Comparison.SAME);
    }

    @Test
    void tellsTypesApart() {
        assertThat(comparison.types(INTEGER, new IntegerType(64, false))).isInstanceOf(Comparison.Different.class);
        assertThat(comparison.types(new DecimalType(1, 0), new BooleanType())).isInstanceOf(Comparison.Different.class);
        assertThat(comparison.types(new Raw("VARCHAR2(50 BYTE)"), new VarcharType(50, false)))
                .isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void takesATextOfNoCharactersForNone() {
        assertThat(comparison.defaults(null, new ColumnDefault.Text(""))).isEqualTo(Comparison.SAME);
        assertThat(comparison.defaults(null, new ColumnDefault.Expression("null")))
                .isEqualTo(Comparison.SAME);
        assertThat(comparison.defaults(null, new ColumnDefault.Text("x"))).isInstanceOf(Comparison.Different.class);
    }

    @Test
    void looksThroughQuotesAndBlanksButNotThroughFunctions() {
        assertThat(comparison.expressions("\"A\"*2", "a * 2")).isEqualTo(Comparison.SAME);
        assertThat(comparison.expressions("\"a\"*2", "a * 2")).isInstanceOf(Comparison.Unknown.class);
        assertThat(comparison.defaults(
                        new ColumnDefault.Expression("SYSDATE"), new ColumnDefault.Expression("CURRENT_DATE")))
                .isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void doesNotAskWhereASequenceBegan() {
        QualifiedName name = QualifiedName.of("s");
        Sequence read = Sequence.of(name, 1, 50);
        assertThat(comparison.sameSequence(read, Sequence.of(name, 1000, 50))).isTrue();
        assertThat(comparison.sameSequence(read, new Sequence(name, 7, 50, 1L, null, 20L, false)))
                .isTrue();
        assertThat(comparison.sameSequence(read, Sequence.of(name, 1, 10))).isFalse();
        assertThat(comparison.sameSequence(read, new Sequence(name, 1, 50, null, null, 0L, false)))
                .isFalse();
    }
}
