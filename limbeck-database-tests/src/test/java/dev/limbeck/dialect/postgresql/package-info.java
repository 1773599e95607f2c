// SPDX-License-Identifier: Apache-2.0
/** PostgreSQL's dialect on real servers, the oldest and the newest. */
@NullMarked
package dev.limbeck.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
