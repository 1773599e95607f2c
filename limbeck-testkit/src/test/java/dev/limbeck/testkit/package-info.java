// SPDX-License-Identifier: Apache-2.0
/** Tests of the test databases themselves. */
@NullMarked
package dev.limbeck.testkit;

import org.jspecify.annotations.NullMarked;
