// SPDX-License-Identifier: Apache-2.0
/**
 * From a desired model and a database to proven operations: the model source SPI, the scratch place, normalisation through
 * the engine, the proof. Sees everything but {@code command}.
 */
@NullMarked
package dev.limbeck.autogenerate;

import org.jspecify.annotations.NullMarked;
