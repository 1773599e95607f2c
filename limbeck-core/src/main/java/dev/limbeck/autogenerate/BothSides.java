// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, after filters.
 *
 * @param defaultSchema null = the connection has none
 * @param actual the database
 * @param model the desired schema, with what is left out as it is in the database
 * @param adapting of the desired schema and another state of the database: the desired schema with what is left out, and
 *     what the model cannot say, as it is in that state
 * @param leftOut the tables that filters leave out, for who has to look at them after all; null = there is no filter
 * @param idle one sentence for each pattern that means nothing on either side
 */
record BothSides(
        @Nullable Identifier defaultSchema,
        SchemaModel actual,
        DesiredModel model,
        BinaryOperator<SchemaModel> adapting,
        @Nullable ReflectionScope leftOut,
        List<String> idle) {}
