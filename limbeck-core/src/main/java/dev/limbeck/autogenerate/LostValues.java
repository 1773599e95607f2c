// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Values that the model does not have any more. Nothing says what rows shall hold in their place.
 *
 * @param owner {@code type 'mood'}, {@code 'orders.status'}
 * @param gone as the database calls them, never empty
 * @param likely {@code mood.sad:glum} for each that looks renamed
 * @param update of a row that holds one of them
 */
record LostValues(String owner, List<String> gone, List<String> likely, String update) {
    LostValues {
        gone = List.copyOf(gone);
        likely = List.copyOf(likely);
    }

    /** Of a database whose rows hold them, or may. */
    String note() {
        String renamed = likely.isEmpty() ? "" : "; if renamed, say it and the values stay:" + options();
        return owner + " does not have " + inQuotes(gone) + " any more: where rows hold " + pronoun()
                + ", the upgrade stops" + renamed;
    }

    /** @param holders where they are, and in how many rows */
    LimbeckException refusal(List<String> holders, String command) {
        String first =
                "say first what they shall hold: limbeck revision -m \"…\", and in it op.execute(\"" + update + "\")";
        List<String> ways = new ArrayList<>();
        if (!likely.isEmpty()) {
            ways.add("if renamed:  " + command + options());
        }
        ways.add((likely.isEmpty() ? "" : "if unwanted: ") + first);
        return new LimbeckException(
                ErrorId.ROWS_AT_RISK,
                owner + " does not have " + inQuotes(gone) + " any more in the model, and rows hold " + pronoun(),
                holders,
                String.join("\n", ways));
    }

    private String options() {
        return likely.stream()
                .map(rename -> " --rename " + Words.quoted(rename))
                .collect(Collectors.joining());
    }

    private String pronoun() {
        return gone.size() == 1 ? "it" : "them";
    }

    static String inQuotes(List<String> values) {
        return "'" + String.join("', '", values) + "'";
    }
}
