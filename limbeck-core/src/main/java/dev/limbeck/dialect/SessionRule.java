// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * What must hold of a session, because a dialect cannot know it and its SQL would mean something else.
 *
 * @param broken query that gives a row where the rule does not hold, and none where it does
 * @param refusal says so, as the sentence of an error
 * @param help what to type
 */
public record SessionRule(String broken, String refusal, String help) {}
