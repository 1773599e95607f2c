// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files in which a project keeps its mapping settings. */
class ProjectSettingsTest {
    @TempDir
    Path project;

    @ParameterizedTest
    @EnumSource
    void namesThingsAsSpringBootDoes(HibernateLine line) throws IOException {
        write("application.properties", "spring.datasource.url=jdbc:h2:mem:x\n");

        DesiredModel model = read(line, "collections");

        assertThat(model.schema().tables())
                .as("Spring's implicit strategy names join tables after the attribute")
                .containsKey(QualifiedName.of("club_guests"));
        assertThat(model.schema()
                        .table(QualifiedName.of("person_phone"))
                        .orElseThrow()
                        .column(Identifier.of("owner_id")))
                .isPresent();
        assertThat(read(line, "basic")
                        .schema()
                        .table(QualifiedName.of("author"))
                        .orElseThrow()
                        .column(Identifier.of("full_name")))
                .as("snake case")
                .isPresent();
    }

    @Test
    void readsSpringsPropertiesForHibernate() throws IOException {
        write("application.properties", """
                spring.jpa.properties.hibernate.default_schema=shop
                spring.jpa.hibernate.naming.physicalStrategy=%s
                spring.jpa.properties.hibernate.default_catalog=${CATALOG}
                """.formatted(
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"));

        DesiredModel model = read(HibernateLine.V6, "basic");

        assertThat(model.schema().schemas()).containsExactly(Identifier.of("shop"));
        assertThat(model.schema()
                        .table(QualifiedName.of("shop", "author"))
                        .orElseThrow()
                        .column(Identifier.of("fullname")))
                .isPresent();
        assertThat(model.notes()).singleElement().asString().contains("hibernate.default_catalog", "placeholder");
    }

    @Test
    void readsYamlWithTheReaderOfTheApplication() throws IOException {
        write("application.yml", """
                spring:
                  jpa:
                    properties:
                      "[hibernate.default_schema]": shop
                ---
                spring:
                  config.activate.on-profile: production
                  jpa.properties.hibernate.default_schema: other
                """);

        assertThat(read(HibernateLine.V7, "basic").schema().schemas()).containsExactly(Identifier.of("shop"));
    }

    @Test
    void saysThatYamlWasNotRead() throws IOException {
        write("application.yml", "spring.jpa.properties.hibernate.default_schema: shop\n");

        DesiredModel model = read(HibernateLine.V6, "basic");

        assertThat(model.notes()).singleElement().asString().contains("application.yml", "not read");
    }

    @ParameterizedTest
    @EnumSource
    void readsPersistenceXmlWithItsMappingFiles(HibernateLine line) throws IOException {
        write("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="one">
                    <mapping-file>META-INF/more.xml</mapping-file>
                    <class>dev.limbeck.hibernate.fixture.secondary.Secondary$Document</class>
                    <properties><property name="hibernate.default_schema" value="shop"/></properties>
                  </persistence-unit>
                  <persistence-unit name="two"/>
                </persistence>
                """);
        write("META-INF/more.xml", mapping("Plain", "plain_things"));

        DesiredModel model = read(line, List.of("dev.limbeck.hibernate.fixture.unmapped"));

        assertThat(model.schema().tables()).containsOnlyKeys(QualifiedName.of("shop", "plain_things"));
        assertThat(ProjectConfiguration.of(List.of(project)).classes())
                .containsExactly("dev.limbeck.hibernate.fixture.secondary.Secondary$Document");
        assertThat(model.notes()).singleElement().asString().contains("one, two");
    }

    @ParameterizedTest
    @EnumSource
    void readsOrmXml(HibernateLine line) throws IOException {
        write("META-INF/orm.xml", mapping("Plain", "plain_things"));

        assertThat(read(line, List.of("dev.limbeck.hibernate.fixture.unmapped"))
                        .schema()
                        .tables())
                .containsOnlyKeys(QualifiedName.of("plain_things"));
    }

    private static String mapping(String simpleName, String table) {
        return """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="dev.limbeck.hibernate.fixture.unmapped.%s" access="FIELD">
                    <table name="%s"/>
                    <attributes>
                      <id name="id"/>
                      <basic name="text"><column length="30" nullable="false"/></basic>
                    </attributes>
                  </entity>
                </entity-mappings>
                """.formatted(simpleName, table);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private DesiredModel read(HibernateLine line, String fixture) {
        return read(line, List.of("dev.limbeck.hibernate.fixture." + fixture));
    }

    private DesiredModel read(HibernateLine line, List<String> packages) {
        List<Path> classpath = new ArrayList<>(List.of(project));
        classpath.addAll(line.classpath());
        return new HibernateModelSource(new HibernateSettings(classpath, packages, Map.of()))
                .read(FakeDialect.of(Product.POSTGRESQL_16));
    }
}
