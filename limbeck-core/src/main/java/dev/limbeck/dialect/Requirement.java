// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;

/**
 * What must hold of a session or a database, and a dialect, which holds no connection, cannot know.
 *
 * @param broken query that gives a row where it does not hold, and none where it does
 * @param id of the error, where it does not hold
 * @param refusal its sentence
 * @param help what to type
 */
public record Requirement(String broken, ErrorId id, String refusal, String help) {}
