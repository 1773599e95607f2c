// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * One statement.
 *
 * @param text without terminator; may span lines
 */
public record SqlStatement(String text) {}
