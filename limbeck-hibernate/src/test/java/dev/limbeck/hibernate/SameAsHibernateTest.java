// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.hibernate.bridge.ScriptModel;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read is what Hibernate's own script says, for each version, product and set of entities. */
class SameAsHibernateTest {
    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    /** Hibernate writes none there. */
    private static final Set<Product> WITHOUT_COMMENTS = Set.of(Product.SQLITE, Product.SQLSERVER);

    private static final List<String> EVERYWHERE = List.of(
            "basic",
            "inheritance",
            "embedded",
            "collections",
            "enums",
            "definitions",
            "naming",
            "schemas",
            "views",
            "details",
            "collation",
            "generators",
            "secondary",
            "references",
            "validation",
            "types",
            "audited",
            "misc");

    private static final Map<HibernateLine, Map<String, Set<Product>>> SOMEWHERE = Map.of(
            HibernateLine.V6,
            Map.of(
                    "namedenums", Set.of(Product.POSTGRESQL_12, Product.POSTGRESQL_18),
                    "arrays", EnumSet.complementOf(EnumSet.of(Product.SQLITE)),
                    "jsonembedded", Set.of(Product.POSTGRESQL_16)),
            HibernateLine.V7,
            Map.of(
                    "namedenums", Set.of(Product.POSTGRESQL_12, Product.POSTGRESQL_18, Product.H2),
                    "arrays", EnumSet.complementOf(EnumSet.of(Product.SQLITE)),
                    "jsonembedded", EnumSet.complementOf(EnumSet.of(Product.SQLITE))));

    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "with names in quotes", Map.of("hibernate.globally_quoted_identifiers", "true"),
            "with default schema", Map.of("hibernate.default_schema", "Sales", "hibernate.default_catalog", "shop"),
            "with snake case", Map.of("hibernate.physical_naming_strategy", SNAKE_CASE),
            "with columns as they come", Map.of("hibernate.column_ordering_strategy", "legacy"),
            "with enums as types", Map.of("hibernate.type.prefer_native_enum_types", "true"),
            "without validation", Map.of("jakarta.persistence.validation.mode", "none"));

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everywhere")
    void readsWhatHibernateWouldCreate(HibernateLine line, Product product, String fixture) {
        compare(line, product, fixture, Map.of());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("settings")
    void readsWhatHibernateWouldCreateWithSettings(HibernateLine line, Product product, String settings) {
        for (String fixture :
                List.of("basic", "naming", "schemas", "collections", "enums", "generators", "validation")) {
            compare(line, product, fixture, SETTINGS.get(settings));
        }
    }

    private static void compare(HibernateLine line, Product product, String fixture, Map<String, String> settings) {
        Dialect dialect = FakeDialect.verbatim(product);
        DesiredModel model = line.read(fixture, dialect, settings);
        List<String> script = line.script(fixture, dialect, settings);
        ScriptModel expected = ScriptModel.of(script, dialect);

        assertThat(count(expected, "create sequence"))
                .isEqualTo(model.schema().sequences().size());
        assertThat(count(expected, "create type"))
                .isEqualTo(model.schema().enumTypes().size());
        assertThat(count(expected, "insert into")).isEqualTo(model.seeds().size());
        model.schema()
                .sequences()
                .values()
                .forEach(sequence -> assertThat(expected.others())
                        .anyMatch(sql -> sql.contains("start with " + sequence.start())
                                && sql.contains("increment by " + sequence.increment())
                                && sql.contains("nocache") == Long.valueOf(0).equals(sequence.cache())));
        assertThat(model.schema().tables().keySet()).isEqualTo(expected.tables().keySet());
        for (Table table : expected.tables().values()) {
            Table read = model.schema().table(table.name()).orElseThrow();
            assertThat(columns(read, product)).as("columns of %s", table.name()).isEqualTo(columns(table, product));
            assertThat(read.primaryKey()).as("key of %s", table.name()).isEqualTo(table.primaryKey());
            assertThat(constraints(read, product))
                    .as("constraints of %s", table.name())
                    .containsExactlyInAnyOrderElementsOf(constraints(table, product));
            assertThat(read.indexes())
                    .as("indexes of %s", table.name())
                    .containsExactlyInAnyOrderElementsOf(table.indexes());
            if (!WITHOUT_COMMENTS.contains(product)) {
                assertThat(read.comment()).isEqualTo(table.comment());
            }
        }
    }

    private static long count(ScriptModel script, String beginning) {
        return script.others().stream().filter(sql -> sql.startsWith(beginning)).count();
    }

    static Stream<Arguments> everywhere() {
        List<Arguments> all = new ArrayList<>();
        for (HibernateLine line : HibernateLine.values()) {
            for (Product product : Product.values()) {
                EVERYWHERE.forEach(fixture -> all.add(Arguments.of(line, product, fixture)));
            }
            SOMEWHERE
                    .get(line)
                    .forEach((fixture, products) ->
                            products.forEach(product -> all.add(Arguments.of(line, product, fixture))));
        }
        return all.stream();
    }

    static Stream<Arguments> settings() {
        List<Arguments> all = new ArrayList<>();
        for (HibernateLine line : HibernateLine.values()) {
            for (Product product : List.of(Product.POSTGRESQL_16, Product.H2, Product.MYSQL, Product.SQLITE)) {
                SETTINGS.keySet().stream().sorted().forEach(name -> all.add(Arguments.of(line, product, name)));
            }
        }
        return all.stream();
    }

    /**
     * In the order of the alphabet, for Hibernate sorts by size. On SQLite an identity is nothing but the type {@code integer}. Hibernate 7.4 leaves the type of an identity out
     * if it has written the word {@code integer} before in the same table; that is not wanted.
     */
    private static List<Column> columns(Table table, Product product) {
        return table.columns().stream()
                .map(column -> WITHOUT_COMMENTS.contains(product) ? column.withComment(null) : column)
                .map(column -> product == Product.SQLITE ? onSqlite(column) : column)
                .map(column -> column.withType(words(column.type())))
                .sorted(Comparator.comparing(Column::name))
                .toList();
    }

    private static Column onSqlite(Column column) {
        Column plain = column.withIdentity(null);
        return column.identity() == null ? plain : plain.withType(new SqlType.Raw("integer"));
    }

    private static SqlType words(SqlType type) {
        String words = type instanceof SqlType.Raw raw
                ? raw.sql().replaceAll("\\s+", "")
                : ((SqlType.NamedEnumType) type).name().toString();
        return new SqlType.Raw(words.isEmpty() ? "integer" : words.toLowerCase(Locale.ROOT));
    }

    /** Hibernate cannot add constraints with alter table on SQLite, and so leaves them out. */
    private static List<Constraint> constraints(Table table, Product product) {
        return table.constraints().stream()
                .filter(constraint -> product != Product.SQLITE
                        || !(constraint instanceof ForeignKey)
                                && !(constraint instanceof Unique unique
                                        && unique.columns().size() > 1))
                .map(constraint -> constraint instanceof Check check ? inOrder(check) : constraint)
                .toList();
    }

    /** Hibernate writes the checks of Bean Validation in another order in each process. */
    private static Check inOrder(Check check) {
        String sql = Stream.of(check.sql().split(" and ")).sorted().collect(Collectors.joining(" and "));
        return new Check(check.name(), sql);
    }
}
