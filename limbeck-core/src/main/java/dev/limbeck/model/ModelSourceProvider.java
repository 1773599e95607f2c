// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.model;

import dev.limbeck.autogenerate.ModelSource;

/**
 * A kind of model that another project brings, found by {@link java.util.ServiceLoader} on {@code [model] classpath} and {@code
 * classpath}: {@code source = "csv"} in {@code [model]} takes the one with this id. Has a public constructor without arguments.
 */
public interface ModelSourceProvider {
    /** What stands behind {@code source}, in lower case. */
    String id();

    /**
     * The source for a project; reads nothing yet. Throws {@code no-model} where a setting is missing.
     *
     * @param settings what {@code [model]} says
     */
    ModelSource source(ModelSettings settings);
}
