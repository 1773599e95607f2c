// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** What {@code @RenamedFrom} says of constants whose rows hold what {@code @EnumeratedValue} gives them (Hibernate 7). */
class EnumeratedValuesDatabaseTest {
    private static final String ENTITY = """
            @Entity @jakarta.persistence.Table(name = "parcel") class Parcel {
                enum Status {
                    %s, PAID("p");
                    @EnumeratedValue private final String label;
                    Status(String label) { this.label = label; }
                }
                enum Size {
                    %s, LARGE(2);
                    @EnumeratedValue private final int number;
                    Size(int number) { this.number = number; }
                }
                @Id Long id;
                @Enumerated(EnumType.STRING) Status status;
                @Enumerated Size size;
            }
            """;

    @TempDir
    private Path directory;

    private DesiredModel model(String directoryName, Workbench bench, String status, String size) throws IOException {
        List<Path> classpath = new ArrayList<>(NewerHibernate.jars());
        CompiledEntities entities =
                CompiledEntities.of(ENTITY.formatted(status, size), directory.resolve(directoryName), classpath);
        classpath.add(0, entities.classes());
        return new HibernateModelSource(new HibernateSettings(classpath, List.of(), Map.of())).read(bench.dialect());
    }

    private static List<String> held(Workbench bench) throws SQLException {
        List<String> held = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("select status, size from parcel order by id")) {
            while (row.next()) {
                held.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return held;
    }

    @EachDatabase
    void renamesTheirLabels(TestDatabase database) throws Exception {
        try (Workbench bench = new Workbench(database)) {
            bench.apply(bench.generate(model("before", bench, "NEW(\"n\")", "SMALL(1)"), Ownership.ofEverything())
                    .upgrade());
            bench.execute("insert into parcel (id, status, size) values (1, 'n', 1)");
            bench.execute("insert into parcel (id, status, size) values (2, 'p', 2)");
            String renamed = "@dev.limbeck.annotation.RenamedFrom(\"%s\") %s";
            DesiredModel after =
                    model("after", bench, renamed.formatted("n", "OPEN(\"o\")"), renamed.formatted("1", "SMALL(10)"));
            GeneratedRevision generated = bench.generate(after, Ownership.ofEverything(), Intentions.none());
            bench.apply(generated.upgrade());
            assertThat(held(bench)).containsExactly("o 10", "p 2");
            assertThat(bench.generate(after, Ownership.ofEverything(), Intentions.none())
                            .upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            assertThat(held(bench)).containsExactly("n 1", "p 2");
        }
    }
}
