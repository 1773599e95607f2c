// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

/** The comment of a table; made by {@link Definitions#comment}. */
public record TableComment(String text) implements TableElement {}
