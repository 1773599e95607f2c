// SPDX-License-Identifier: Apache-2.0
/**
 * What every dialect must hold: samples of all operations, and the laws that are run on them. Uses the public packages of the
 * core only, so that a dialect from another jar is held to the same.
 */
@NullMarked
package dev.limbeck.testkit.compliance;

import org.jspecify.annotations.NullMarked;
