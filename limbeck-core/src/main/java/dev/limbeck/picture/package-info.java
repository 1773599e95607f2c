// SPDX-License-Identifier: Apache-2.0
/**
 * A history as a picture: lines in a terminal, SVG, Mermaid, DOT and JSON. Pure text out of plain records; imports no other
 * package of the core, and knows neither files nor databases.
 */
@NullMarked
package dev.limbeck.picture;

import org.jspecify.annotations.NullMarked;
