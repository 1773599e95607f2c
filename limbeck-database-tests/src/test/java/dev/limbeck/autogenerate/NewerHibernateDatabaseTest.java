// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;

/** The harder model with Hibernate 7, which Limbeck finds on the class path of the user. */
class NewerHibernateDatabaseTest {
    @EachDatabase({"h2", "postgresql", "mysql", "mariadb"})
    void makesWhatItWouldMakeItself(TestDatabase ours, TestDatabase theirs) throws Exception {
        try (NewerHibernate hibernate = new NewerHibernate(HarderModel.CLASSES);
                Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs)) {
            assertThat(hibernate.start(theirs, "create-only")).isEqualTo("valid");
            SchemaModel empty = bench.read();
            DesiredModel model = new HibernateModelSource(hibernate.settings()).read(bench.dialect());

            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            bench.apply(generated.upgrade());

            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            Workbench.assertSameButForNames(bench.read(), reference.read());
            assertThat(reference.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            assertThat(hibernate.start(ours, "validate")).isEqualTo("valid");
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
        }
    }

    /** What 7.4 itself makes here has identity columns without a type, so there is nothing to compare with. */
    @EachDatabase("sqlite")
    void agreesWithItselfOnSqlite(TestDatabase ours) throws Exception {
        try (NewerHibernate hibernate = new NewerHibernate(HarderModel.CLASSES);
                Workbench bench = new Workbench(ours)) {
            SchemaModel empty = bench.read();
            DesiredModel model = new HibernateModelSource(hibernate.settings()).read(bench.dialect());

            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            bench.apply(generated.upgrade());

            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
        }
    }
}
