// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.migration.Environment;

/**
 * What a project says about all of its comparisons.
 *
 * @param patterns what the settings leave out
 * @param environment the project's own code
 * @param heading of the revision that was asked for
 */
public record Guidance(SchemaFilter patterns, Environment environment, Heading heading) {
    private static final Environment NO_ENVIRONMENT = new Environment() {};

    /** Everything is compared, and stays as it was found. */
    public static Guidance none() {
        return of(SchemaFilter.none());
    }

    /** What the patterns leave is compared. */
    public static Guidance of(SchemaFilter patterns) {
        return new Guidance(patterns, NO_ENVIRONMENT, Heading.empty());
    }

    boolean filters() {
        return !patterns.isEmpty() || environment != NO_ENVIRONMENT;
    }
}
