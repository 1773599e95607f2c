// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
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
 */
record BothSides(
        @Nullable Identifier defaultSchema,
        SchemaModel actual,
        DesiredModel model,
        BinaryOperator<SchemaModel> adapting) {}
