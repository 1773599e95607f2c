// SPDX-License-Identifier: Apache-2.0
/** The dialects of MySQL and MariaDB on their servers. */
@NullMarked
package dev.limbeck.dialect.mysqlfamily;

import org.jspecify.annotations.NullMarked;
