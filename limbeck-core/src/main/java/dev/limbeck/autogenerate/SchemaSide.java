// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.SchemaModel;
import java.util.function.Function;

/** One of two schemas that are laid side by side. */
public sealed interface SchemaSide {
    /**
     * One that is there, or that revisions make.
     *
     * @param dialect of the engine that it is in
     * @param revisions what the project's revisions make, as far as can be told without running them: whose schemas are read
     *     beside the default one
     */
    record Present(PresentSchema schema, Dialect dialect, SchemaModel revisions) implements SchemaSide {}

    /** One that somebody describes, without views. */
    record Wanted(DesiredModel model) implements SchemaSide {}

    default <R> R match(Function<Present, R> present, Function<Wanted, R> wanted) {
        return this instanceof Present side ? present.apply(side) : wanted.apply((Wanted) this);
    }
}
