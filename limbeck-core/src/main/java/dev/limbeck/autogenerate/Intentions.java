// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants beside what the model says.
 *
 * @param renames said for this one run; one that does not fit is an error
 * @param settledRenames said in the settings, once for all databases; one that does not fit a database has been done there
 * @param drops names of tables and columns that may go with their rows, or {@code all}
 * @param backfills SQL expressions for columns that must not be null, by {@code table.column}
 * @param interview who answers where nothing of this does
 * @param command what was typed, for the help of errors: options can be added to it
 * @param reporting nothing is asked or refused: the caller only wants to know what differs
 */
public record Intentions(
        List<NamedRename> renames,
        List<NamedRename> settledRenames,
        List<String> drops,
        Map<String, String> backfills,
        Interview interview,
        String command,
        boolean reporting) {
    public Intentions {
        renames = List.copyOf(renames);
        settledRenames = List.copyOf(settledRenames);
        drops = List.copyOf(drops);
        backfills = Map.copyOf(backfills);
    }

    /** For a caller that only wants to know what differs. */
    public static Intentions onlyReporting() {
        return new Intentions(
                List.of(), List.of(), List.of(), Map.of(), Interview.withNobody(), "limbeck revision", true);
    }

    /** Nothing said, and nobody there who could be asked. */
    public static Intentions none() {
        return new Intentions(
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Interview.withNobody(),
                "limbeck revision --autogenerate -m \"…\"",
                false);
    }

    public Intentions withRenames(NamedRename... more) {
        return new Intentions(List.of(more), settledRenames, drops, backfills, interview, command, reporting);
    }

    /** The same wishes of somebody who only wants to know. */
    public Intentions asReport() {
        return new Intentions(renames, settledRenames, drops, backfills, Interview.withNobody(), command, true);
    }

    public Intentions withSettledRenames(List<NamedRename> settled) {
        return new Intentions(renames, settled, drops, backfills, interview, command, reporting);
    }

    public Intentions withDrops(String... names) {
        return new Intentions(renames, settledRenames, List.of(names), backfills, interview, command, reporting);
    }

    public Intentions withBackfills(Map<String, String> expressions) {
        return new Intentions(renames, settledRenames, drops, expressions, interview, command, reporting);
    }

    public Intentions withInterview(Interview somebody) {
        return new Intentions(renames, settledRenames, drops, backfills, somebody, command, reporting);
    }
}
