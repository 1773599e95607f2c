// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.hibernate.boot.BootRequest;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which Hibernate reads, and what only a closer look at the model shows. */
class HibernateChoiceTest {
    @Test
    void takesTheUsersOwnHibernate() throws Exception {
        assertThat(versionIn(HibernateLine.V7.classpath())).isEqualTo("7.4.6.Final");
    }

    @Test
    void takesTheBundledHibernateWhenThereIsNoOtherOrTheSame() throws Exception {
        Path bundled = HibernateJar.holding("org.hibernate.Version", HibernateChoiceTest.class.getClassLoader())
                .orElseThrow()
                .path();

        assertThat(versionIn(List.of(HibernateLine.classes()))).isEqualTo(Version.getVersionString());
        try (HibernateLoader loader =
                HibernateLoader.open(List.of(HibernateLine.classes(), bundled), Map.of(), FakeDialect.of(Product.H2))) {
            assertThat(loader.classLoader().loadClass("org.hibernate.Version")).isSameAs(Version.class);
        }
    }

    @Test
    void keepsItsOwnTypesOutOfTheUsersClasses() throws Exception {
        try (HibernateLoader loader =
                HibernateLoader.open(HibernateLine.V7.classpath(), Map.of(), FakeDialect.of(Product.H2))) {
            ClassLoader users = loader.classLoader();
            assertThat(users.loadClass(LimbeckException.class.getName())).isSameAs(LimbeckException.class);
            assertThat(users.loadClass(BootRequest.class.getName())).isSameAs(BootRequest.class);
            assertThat(users.loadClass(FakeDialect.class.getName())).isNotSameAs(FakeDialect.class);
        }
    }

    @Test
    void findsNoServicesOfTheBundledHibernate() {
        // as an application has it that needs no community dialect; Limbeck's own is in the system class loader
        List<Path> classpath = HibernateLine.V7.classpath().stream()
                .filter(entry -> !entry.toString().contains("community-dialects"))
                .toList();
        HibernateSettings settings =
                new HibernateSettings(classpath, List.of("dev.limbeck.hibernate.fixture.collections"), Map.of());

        DesiredModel model = new HibernateModelSource(settings).read(FakeDialect.of(Product.POSTGRESQL_18));

        assertThat(model.schema().tables()).isNotEmpty();
    }

    private static String versionIn(List<Path> classpath) throws ReflectiveOperationException, IOException {
        try (HibernateLoader loader = HibernateLoader.open(classpath, Map.of(), FakeDialect.of(Product.H2))) {
            Class<?> version = loader.classLoader().loadClass("org.hibernate.Version");
            return (String) version.getMethod("getVersionString").invoke(null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void appliesBeanValidation(HibernateLine line) {
        Table customer = line.read("validation", FakeDialect.of(Product.POSTGRESQL_16))
                .schema()
                .table(QualifiedName.of("customer"))
                .orElseThrow();

        assertThat(customer.columns())
                .contains(
                        Column.of("name", new VarcharType(80, false)).withNullable(false),
                        Column.of("mail", new VarcharType(60, false)).withNullable(false));
        assertThat(customer.checks()).containsExactly(new Check(null, "(age<=120) and (age>=18)"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsNamedEnumerations(HibernateLine line) {
        DesiredModel model = line.read("namedenums", FakeDialect.of(Product.POSTGRESQL_16));

        QualifiedName colour = QualifiedName.of("colour");
        assertThat(model.schema().enumTypes().values())
                .containsExactly(new EnumType(colour, List.of("BLUE", "GREEN", "RED")));
        assertThat(model.schema().table(QualifiedName.of("pen")).orElseThrow().columns())
                .contains(Column.of("colour", new NamedEnumType(colour)).withNullable(false));
        assertThat(model.notes()).singleElement().asString().contains("casts", "'colour'");
    }

    @ParameterizedTest
    @EnumSource
    void leavesViewsOut(HibernateLine line) {
        DesiredModel model = line.read("views", FakeDialect.of(Product.POSTGRESQL_16));

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("sale"));
        assertThat(model.notes()).singleElement().asString().contains("view 'saleview'");
    }

    @ParameterizedTest
    @EnumSource
    void readsPackagesWithAnnotations(HibernateLine line) {
        List<Column> columns = new ArrayList<>(line.read("packaged", FakeDialect.of(Product.POSTGRESQL_16))
                .schema()
                .table(QualifiedName.of("purse"))
                .orElseThrow()
                .columns());

        assertThat(columns).contains(Column.of("content", new IntegerType(64, false)));
    }

    @ParameterizedTest
    @EnumSource
    void keepsForeignKeysAndLongUniquesOnSqlite(HibernateLine line) {
        Table user = line.read("naming", FakeDialect.of(Product.SQLITE))
                .schema()
                .table(QualifiedName.of("User"))
                .orElseThrow();

        assertThat(user.foreignKeys()).hasSize(2);
        assertThat(user.uniques()).hasSize(2);
    }
}
