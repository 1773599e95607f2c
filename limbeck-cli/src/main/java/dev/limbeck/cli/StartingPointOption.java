// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.StartingPoint;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;

/** What the model is compared with, in the words of the command line. */
final class StartingPointOption {
    static final String NAME = "--from";
    static final String DESCRIPTION =
            "database, or replay: compare with what the revisions make on the side, and ask no database of yours"
                    + " (default: database)";

    private StartingPointOption() {}

    /** Throws {@code usage}. */
    static StartingPoint of(String word) {
        return switch (word) {
            case "database" -> StartingPoint.DATABASE;
            case "replay" -> StartingPoint.REPLAY;
            default ->
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "the model is compared with the database or a replay of the revisions, not with '" + word + "'",
                        "--from replay");
        };
    }

    /** What the model is compared with, in a sentence. */
    static String words(StartingPoint point) {
        return point == StartingPoint.DATABASE ? "the database" : "what the revisions make";
    }

    /** That nothing differs. */
    static String equal(StartingPoint point) {
        return "nothing to do: " + words(point) + " equals the model";
    }
}
