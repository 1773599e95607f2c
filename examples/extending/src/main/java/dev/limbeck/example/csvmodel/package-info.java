// SPDX-License-Identifier: Apache-2.0
/** A kind of model of another project. */
@NullMarked
package dev.limbeck.example.csvmodel;

import org.jspecify.annotations.NullMarked;
