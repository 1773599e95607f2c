// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.hibernate.FoundEntities.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitySearchTest {
    private static final String FIXTURE = "dev.limbeck.hibernate.fixture.";

    @TempDir
    Path folder;

    @Test
    void findsEntitiesEmbeddablesSuperclassesAndConverters() {
        FoundEntities found = EntitySearch.search(
                List.of(HibernateLine.classes()), List.of(FIXTURE + "inheritance", FIXTURE + "enums"));

        assertThat(found.classes())
                .contains(
                        FIXTURE + "inheritance.Inheritance$Base",
                        FIXTURE + "inheritance.Inheritance$Payment",
                        FIXTURE + "enums.Enums$SizeConverter",
                        FIXTURE + "enums.Enums$Ticket")
                .doesNotContain(FIXTURE + "enums.Enums$State", FIXTURE + "inheritance.Inheritance");
        assertThat(found.entities()).isEqualTo(10);
    }

    @Test
    void findsPackagesWithAnnotationsOfHibernate() {
        FoundEntities found = EntitySearch.search(List.of(HibernateLine.classes()), List.of(FIXTURE + "packaged"));

        assertThat(found.packages()).containsExactly(FIXTURE + "packaged");
    }

    @Test
    void doesNotTakeTheBeginningOfAPackageForThePackage() {
        assertThat(EntitySearch.search(List.of(HibernateLine.classes()), List.of(FIXTURE + "enu"))
                        .classes())
                .isEmpty();
    }

    @Test
    void searchesJarsButNotThoseOfFrameworks() throws IOException {
        Path own = jar("shop-model-1.0.jar");
        Path framework = jar("spring-core-6.2.1.jar");

        FoundEntities everywhere = EntitySearch.search(List.of(own, framework), List.of());
        FoundEntities named = EntitySearch.search(List.of(framework), List.of(FIXTURE + "basic"));

        assertThat(everywhere.classes()).containsExactly(FIXTURE + "basic.Author", FIXTURE + "basic.Book");
        assertThat(everywhere.places()).containsExactly(new Place(own, 2));
        assertThat(named.entities()).isEqualTo(2);
    }

    @Test
    void passesOverWhatDoesNotExist() {
        assertThat(EntitySearch.search(List.of(folder.resolve("missing")), List.of())
                        .places())
                .isEmpty();
    }

    @Test
    void namesAJarThatCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip");

        assertThatThrownBy(() -> EntitySearch.search(List.of(broken), List.of()))
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.FILE_FAILED);
                    assertThat(e).hasMessageContaining("broken.jar");
                });
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Path classes = HibernateLine.classes();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes.resolve(FIXTURE.replace('.', '/') + "basic"))) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
