// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

/** What can stand in {@link Op#createTable}. */
public sealed interface TableElement
        permits ColumnDefinition, ConstraintDefinition, TableComment, TableKinds, TableOptions {}
