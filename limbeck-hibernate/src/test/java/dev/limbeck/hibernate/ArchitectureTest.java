// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What may see what, so that the bridge can live in another class loader than the rest. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void onlyTheBridgeKnowsHibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.limbeck.hibernate.bridge")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta..", "dev.limbeck.hibernate.bridge")
                .check(CLASSES);
    }

    @Test
    void theBridgeSeesOnlyWhatBothLoadersShare() {
        classes()
                .that()
                .resideInAPackage("dev.limbeck.hibernate.bridge")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.hibernate..",
                        "jakarta.validation..",
                        "org.jspecify..",
                        "dev.limbeck.error",
                        "dev.limbeck.schema",
                        "dev.limbeck.op",
                        "dev.limbeck.dialect",
                        "dev.limbeck.autogenerate",
                        "dev.limbeck.hibernate.boot",
                        "dev.limbeck.hibernate.bridge")
                .check(CLASSES);
    }

    @Test
    void whatCrossesTheLoadersIsOfTheCoreAlone() {
        classes()
                .that()
                .resideInAPackage("dev.limbeck.hibernate.boot")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.limbeck.dialect",
                        "dev.limbeck.autogenerate",
                        "dev.limbeck.hibernate.boot")
                .check(CLASSES);
    }
}
