// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.sql.Connection;

/** Where connections to one database come from. Safe for use by several threads. */
public interface ConnectionSource {
    /** A new connection in autocommit mode, which the caller closes; throws {@code database-unreachable}. */
    Connection open();

    /** The place as it may be printed, without any password. */
    String description();
}
