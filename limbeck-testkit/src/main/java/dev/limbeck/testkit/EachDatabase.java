// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method once on each database. Every parameter of type {@link TestDatabase} is a fresh, empty database of
 * its own, dropped after the test.
 *
 * <pre>{@code
 * @EachDatabase
 * void createsTheTable(TestDatabase database) throws SQLException { … }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface EachDatabase {
    /** Labels ({@code postgresql-12}) or kinds ({@code postgresql}: all of its versions); empty means every database. */
    String[] value() default {};
}
