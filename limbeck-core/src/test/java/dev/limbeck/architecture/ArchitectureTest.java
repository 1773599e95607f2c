// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the core to the order and the names that {@code CONTRIBUTING.md} describes. */
class ArchitectureTest {
    private static final String[] FORBIDDEN_PACKAGES = {
        "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..impl..", "..internal.."
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PackageOrder.ROOT);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes()
                .should(each("stand in a package of the order", (type, failures) -> {
                    if (!PackageOrder.isKnown(type.getPackageName())) {
                        failures.accept(type, "is in '" + type.getPackageName() + "', which has no place in the order");
                    }
                }))
                .check(CORE);
    }

    @Test
    void packagesImportOnlyWhatComesBeforeThem() {
        classes()
                .should(each("import only packages before their own", (type, failures) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String to = dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName();
                        if (to.startsWith(PackageOrder.ROOT + ".")
                                && !PackageOrder.mayImport(type.getPackageName(), to)) {
                            failures.accept(type, dependency.getDescription());
                        }
                    }
                }))
                .check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(PackageOrder.ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyTheConnectedPackagesUseJdbc() {
        classes()
                .should(each("use JDBC only where the order allows it", (type, failures) -> {
                    if (PackageOrder.mayUseJdbc(type.getPackageName())) {
                        return;
                    }
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String to = dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName();
                        if (to.startsWith("java.sql") || to.startsWith("javax.sql")) {
                            failures.accept(type, dependency.getDescription());
                        }
                    }
                }))
                .check(CORE);
    }

    @Test
    void theCorePrintsNothing() {
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(each("be in a @NullMarked package", (type, failures) -> {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        failures.accept(type, "is in '" + type.getPackageName() + "', which is not @NullMarked");
                    }
                }))
                .check(CORE);
    }

    @Test
    void noPublicStaticFieldCanChange() {
        fields().that()
                .areStatic()
                .and()
                .arePublic()
                .should()
                .beFinal()
                .andShould(notBeAnArray())
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void noPackageHasANameThatMeansNothing() {
        noClasses().should().resideInAnyPackage(FORBIDDEN_PACKAGES).check(CORE);
    }

    @Test
    void noTypeHasANameThatMeansNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameContaining("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CORE);
    }

    private static ArchCondition<JavaClass> each(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        (culprit, message) ->
                                events.add(SimpleConditionEvent.violated(culprit, culprit.getName() + " " + message)));
            }
        };
    }

    private static ArchCondition<JavaField> notBeAnArray() {
        return new ArchCondition<>("not be an array, whose elements anyone could change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                // javac makes a public-looking array for switches on enums; it is synthetic
                if (field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an array"));
                }
            }
        };
    }

    /** Looks at one class and reports what it finds, as the class and a sentence about it. */
    private interface Check extends BiConsumer<JavaClass, BiConsumer<JavaClass, String>> {}
}
