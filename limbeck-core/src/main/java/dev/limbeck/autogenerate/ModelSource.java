// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

/** Where the desired schema comes from: JPA entities, a file, another database. */
@FunctionalInterface
public interface ModelSource {
    /**
     * The schema as it should be on the database of the context, with names in neutral spelling and constraints unnamed where
     * nobody chose a name. Writes nothing but into the scratch place. What cannot be read is an error of Limbeck's:
     * {@code model-failed} and others, as the source says.
     */
    DesiredModel read(ModelContext context);
}
