// SPDX-License-Identifier: Apache-2.0
/** Tests of the model source, with small sets of entities in {@code fixture}, one per behaviour. */
@NullMarked
package dev.limbeck.hibernate;

import org.jspecify.annotations.NullMarked;
