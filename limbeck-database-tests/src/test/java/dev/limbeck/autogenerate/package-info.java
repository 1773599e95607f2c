// SPDX-License-Identifier: Apache-2.0
/** The laws of autogenerate on real databases. */
@NullMarked
package dev.limbeck.autogenerate;

import org.jspecify.annotations.NullMarked;
