// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * How to find rows that violate a foreign key, where the engine does not look during a run. The last column of what is found
 * says which row, those before it what is wrong, of which the first is the table.
 *
 * @param all query for all such rows
 * @param ofTable the same for the rows of one table, whose name is the parameter; nothing where there is no such table
 * @param references query for all pairs of a table and one that it points at
 * @param referencesOf query for those that one table points at, whose name is the parameter; nothing where there is none
 */
public record RowCheck(String all, String ofTable, String references, String referencesOf) {}
