// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFailureTest {
    private static final String FIXTURE = "dev.limbeck.hibernate.fixture.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void saysWhatHibernateSaysOfWhichEntity(HibernateLine line) {
        assertFails(() -> line.read("broken", FakeDialect.of(Product.H2)), e -> {
            assertThat(e).hasMessageContaining("'" + FIXTURE + "broken.Parent").hasMessageContaining("cannot read");
            assertThat(e.facts()).anyMatch(fact -> fact.startsWith("Hibernate ") && fact.contains("nobody"));
            assertThat(e.help()).contains("mapping");
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesEntityAndColumnOfATypeThatTheDatabaseDoesNotHave(HibernateLine line) {
        assertFails(() -> line.read("namedenums", FakeDialect.of(Product.MYSQL)), e -> {
            assertThat(e).hasMessageContaining("'colour'").hasMessageContaining(FIXTURE + "namedenums.NamedEnums$Pen");
            assertThat(e.facts()).contains("table 'Pen', column 'colour'");
            assertThat(e.help()).contains("@JdbcTypeCode");
        });
    }

    @Test
    void namesTheMissingClass() throws IOException {
        Path classes = folder.resolve("dev/limbeck/hibernate/fixture/collections");
        Files.createDirectories(classes);
        String file = "Collections$Club.class";
        Files.copy(
                HibernateLine.classes()
                        .resolve("dev/limbeck/hibernate/fixture/collections")
                        .resolve(file),
                classes.resolve(file));
        List<Path> classpath = new ArrayList<>(HibernateLine.V7.classpath());
        classpath.set(0, folder);

        assertFails(() -> read(classpath, Product.H2), e -> {
            assertThat(e.facts()).anyMatch(fact -> fact.contains("Collections$"));
            assertThat(e.help()).contains("jar of the missing class");
        });
    }

    @Test
    void refusesAHibernateThatIsTooOld() throws IOException {
        List<Path> classpath = List.of(HibernateLine.classes(), hibernate("5.6.15.Final"));

        assertFails(() -> read(classpath, Product.H2, FIXTURE + "basic"), e -> {
            assertThat(e).hasMessage("Hibernate 5.6.15.Final of the class path is too old to be read");
            assertThat(e.help()).contains("6.6");
        });
    }

    @Test
    void tellsHowToTeachAUsersHibernateSqlite() {
        List<Path> classpath = HibernateLine.V7.classpath().stream()
                .filter(entry -> !entry.toString().contains("community-dialects"))
                .toList();

        assertFails(
                () -> read(classpath, Product.SQLITE, FIXTURE + "basic"),
                e -> assertThat(e.help()).contains("org.hibernate.orm:hibernate-community-dialects:7.4.6.Final"));
    }

    private Path hibernate(String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path jar = folder.resolve("hibernate-core-" + version + ".jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static void read(List<Path> classpath, Product product, String... packages) {
        new HibernateModelSource(new HibernateSettings(classpath, List.of(packages), Map.of()))
                .read(FakeDialect.of(product));
    }

    private static void assertFails(ThrowingCallable action, Consumer<LimbeckException> requirements) {
        assertThatThrownBy(action).isInstanceOfSatisfying(LimbeckException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.MODEL_FAILED);
            requirements.accept(e);
        });
    }
}
