// SPDX-License-Identifier: Apache-2.0
/** A dialect from another jar: YugabyteDB, which speaks PostgreSQL's language with a few exceptions. */
@NullMarked
package dev.limbeck.example.yugabytedb;

import org.jspecify.annotations.NullMarked;
