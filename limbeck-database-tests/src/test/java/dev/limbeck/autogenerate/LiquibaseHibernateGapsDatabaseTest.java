// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/**
 * What liquibase-hibernate 5.0.3 invents and what it misses, on tables that Hibernate itself has made: seen in a trial of 16
 * differences, of which it found 8, and in its source.
 */
class LiquibaseHibernateGapsDatabaseTest {
    private static final String ENTITIES = """
            @Entity
            @Table(name = "customers", indexes = @Index(name = "ix_customers", columnList = "name, city"))
            @Check(name = "ck_age", constraints = "age >= 0")
            class Customer {
                enum Level { LOW, HIGH }
                enum Mood { SAD, OK }
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
                @SequenceGenerator(name = "ids", sequenceName = "customer_ids", allocationSize = 50) Long id;
                @Column(length = 40, nullable = false) String name;
                @Column(length = 40) String city;
                @Column(precision = 10, scale = 2) BigDecimal credit;
                Double score;
                @ColumnDefault("0") Integer points;
                Integer age;
                @GeneratedColumn("age * 2") Integer twice;
                LocalDateTime joined;
                LocalTime opens;
                @Enumerated(EnumType.STRING) Level level;
                @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Mood mood;
                @ElementCollection Set<String> tags = new HashSet<>();
            }
            @Entity @Table(name = "orders")
            class Order {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @ManyToOne(optional = false) @JoinColumn(foreignKey = @ForeignKey(name = "fk_customer")) Customer customer;
                @Column(unique = true, length = 20) String number;
            }
            @Entity @Table(name = "notes")
            class Note {
                @Id Long id;
                @OnDelete(action = OnDeleteAction.CASCADE)
                @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_order")) Order order;
            }
            """;

    /**
     * A difference that somebody makes in the database by hand.
     *
     * @param object what every operation of the answer is about
     */
    private record Difference(String name, String object, String... statements) {}

    private static final List<Difference> FOUND_BY_BOTH = List.of(
            new Difference("length", "customers.name", "alter table customers alter name type varchar(80)"),
            new Difference("precision", "customers.credit", "alter table customers alter credit type numeric(12, 4)"),
            new Difference(
                    "double or numeric", "customers.score", "alter table customers alter score type numeric(10, 2)"),
            new Difference("default", "customers.points", "alter table customers alter points set default 7"),
            new Difference("not null", "customers.city", "alter table customers alter city set not null"),
            new Difference(
                    "columns of an index",
                    "ix_customers",
                    "drop index ix_customers",
                    "create index ix_customers on customers (name)"),
            new Difference("increment of a sequence", "customer_ids", "alter sequence customer_ids increment by 10"),
            new Difference("extra column", "customers.extra", "alter table customers add extra integer"));

    private static final List<Difference> MISSED = List.of(
            new Difference("integer or bigint", "customers.points", "alter table customers alter points type bigint"),
            new Difference("text or varchar(40)", "customers.city", "alter table customers alter city type text"),
            new Difference(
                    "timestamp with or without zone",
                    "customers.joined",
                    "alter table customers alter joined type timestamp with time zone"),
            new Difference(
                    "check of a table",
                    "ck_age",
                    "alter table customers drop constraint ck_age",
                    "alter table customers add constraint ck_age check (age >= 10)"),
            new Difference(
                    "check of an enum",
                    "customers",
                    "alter table customers drop constraint customers_level_check",
                    "alter table customers add constraint customers_level_check check (level in ('LOW'))"),
            new Difference("extra index", "ix_extra", "create index ix_extra on customers (points)"),
            new Difference(
                    "on delete cascade there and not wanted",
                    "fk_customer",
                    "alter table orders drop constraint fk_customer",
                    "alter table orders add constraint fk_customer foreign key (customer_id) references customers"
                            + " on delete cascade"),
            new Difference(
                    "on delete cascade wanted and not there",
                    "fk_order",
                    "alter table notes drop constraint fk_order",
                    "alter table notes add constraint fk_order foreign key (order_id) references orders"),
            new Difference("extra label of an enum", "mood", "alter type mood add value 'WILD'"));

    /** Of its source: types without a size, guessed uniqueness, 1 and 50 waved through, things that are not read. */
    private static final List<Difference> MISSED_BY_ITS_SOURCE = List.of(
            new Difference(
                    "time or timestamp",
                    "customers.opens",
                    "alter table customers drop opens",
                    "alter table customers add opens timestamp(6)"),
            new Difference("precision of a time", "customers.opens", "alter table customers alter opens type time(0)"),
            new Difference(
                    "unique index",
                    "ix_customers",
                    "drop index ix_customers",
                    "create unique index ix_customers on customers (name, city)"),
            new Difference("extra unique index", "uq_extra", "create unique index uq_extra on customers (credit)"),
            new Difference(
                    "extra index on an expression", "ix_lower", "create index ix_lower on customers (lower(name))"),
            new Difference("increment 1 for 50", "customer_ids", "alter sequence customer_ids increment by 1"),
            new Difference("start of a sequence", "customer_ids", "alter sequence customer_ids start with 100"),
            new Difference(
                    "expression of a computed column",
                    "customers.twice",
                    "alter table customers drop twice",
                    "alter table customers add twice integer generated always as (age * 3) stored"),
            new Difference(
                    "collation", "customers.city", "alter table customers alter city type varchar(40) collate \"C\""),
            new Difference(
                    "type of an enum column",
                    "customers.mood",
                    "alter table customers alter mood type varchar(20) using mood::text"),
            new Difference(
                    "unique constraint gone",
                    "uq_orders_number",
                    "do $$ declare name text; begin"
                            + " select conname into name from pg_constraint where conrelid = 'orders'::regclass and contype = 'u';"
                            + " execute 'alter table orders drop constraint ' || quote_ident(name); end $$"),
            new Difference("comment", "customers", "comment on table customers is 'by hand'"));

    @TempDir
    private Path directory;

    private interface OnModel {
        void run(Workbench bench, DesiredModel model) throws SQLException;
    }

    private void onHibernatesTables(TestDatabase database, OnModel test) throws Exception {
        CompiledEntities entities = CompiledEntities.of(ENTITIES, directory);
        try (URLClassLoader loader = entities.loader();
                Workbench bench = new Workbench(database)) {
            new HibernateItself(entities.load(loader), Map.of()).createIn(database);
            HibernateSettings settings = new HibernateSettings(List.of(entities.classes()), List.of(), Map.of());
            test.run(bench, new HibernateModelSource(settings).read(bench.dialect()));
        }
    }

    private static List<String> titles(GeneratedRevision generated) {
        return generated.upgrade().stream().map(OperationTitle::of).toList();
    }

    private static void eachIsFoundAndMended(Workbench bench, DesiredModel model, List<Difference> differences)
            throws SQLException {
        SchemaModel made = bench.read();
        for (Difference difference : differences) {
            for (String statement : difference.statements()) {
                bench.execute(statement);
            }
            SchemaModel changed = bench.read();
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            assertThat(titles(generated))
                    .as(difference.name())
                    .isNotEmpty()
                    .allMatch(title -> title.contains(difference.object()));
            bench.apply(generated.upgrade());
            Workbench.assertSameButForNames(bench.read(), made);
            bench.apply(generated.downgrade());
            Workbench.assertSameButForNames(bench.read(), changed);
            bench.apply(generated.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .as("the second look after %s", difference.name())
                    .isEmpty();
        }
    }

    /** It wants {@code nextval} as the default of the key, twice, on each run. */
    @EachDatabase("postgresql")
    void nothingIsInventedOnTablesThatHibernateMade(TestDatabase database) throws Exception {
        onHibernatesTables(database, (bench, model) -> {
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            assertThat(titles(generated)).isEmpty();
            assertThat(generated.notes()).allMatch(note -> note.contains("implicit casts"));
        });
    }

    @EachDatabase("postgresql")
    void theEightThatItFindsAreFound(TestDatabase database) throws Exception {
        onHibernatesTables(database, (bench, model) -> eachIsFoundAndMended(bench, model, FOUND_BY_BOTH));
    }

    @EachDatabase("postgresql")
    void theEightThatItMissesAreFound(TestDatabase database) throws Exception {
        onHibernatesTables(database, (bench, model) -> eachIsFoundAndMended(bench, model, MISSED));
    }

    @EachDatabase("postgresql")
    void whatItsSourceLeavesOutIsFound(TestDatabase database) throws Exception {
        onHibernatesTables(database, (bench, model) -> eachIsFoundAndMended(bench, model, MISSED_BY_ITS_SOURCE));
    }

    /** {@code hbm2ddl.auto=update} drops the type with all its columns and makes it anew on every start. */
    @EachDatabase("postgresql")
    void valuesOfANamedEnumSurviveANewLabel(TestDatabase database) throws Exception {
        onHibernatesTables(database, (bench, model) -> {
            bench.execute("drop type mood cascade");
            bench.execute("create type mood as enum ('OK')");
            bench.execute("create cast (varchar as mood) with inout as implicit");
            bench.execute("alter table customers add mood mood");
            bench.execute("insert into customers (id, name, mood) values (1, 'a', 'OK')");
            bench.apply(bench.generate(model, Ownership.ofEverything(), Intentions.none())
                    .upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            assertThat(mood(bench)).isEqualTo("OK");
        });
    }

    private static String mood(Workbench bench) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("select mood from customers where id = 1")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
