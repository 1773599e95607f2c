// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a Java migration. It is read from the source without compiling, so every value is a literal (or an array of
 * literals): no constants, no concatenation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    /** Unique in the project; letters, digits, dots and underscores. */
    String id();

    /** The parents: none for a first revision, several for a merge. */
    String[] down() default {};

    /** What it does, in any language. */
    String message() default "";

    /** When it was written, ISO 8601 in UTC. */
    String created() default "";

    /** Names for the branch that begins here. */
    String[] labels() default {};

    /** Revisions of other branches that must be applied before. */
    String[] dependsOn() default {};
}
