// SPDX-License-Identifier: Apache-2.0
/** The vectors about autogenerate, which need live databases; the other sets are tests of the core. */
@NullMarked
package dev.limbeck.conformance;

import org.jspecify.annotations.NullMarked;
