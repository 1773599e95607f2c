// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.diff.DesiredSchema;

/**
 * The desired schema ready to compare, and with what.
 *
 * @param proven the engine read it back; otherwise {@code comparison} is the dialect's reading of texts
 */
record Normalisation(DesiredSchema desired, SchemaComparison comparison, boolean proven) {}
