// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionSelector.Named;
import dev.limbeck.revision.RevisionSelector.Range;
import dev.limbeck.revision.RevisionSelector.Relative;
import dev.limbeck.revision.RevisionSelector.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link RevisionSelector}. */
final class SelectorParser {
    private static final Pattern RELATIVE = Pattern.compile("([^+-]*)([+-]\\d+)");
    private static final int MOST_STEP_DIGITS = 9;

    private SelectorParser() {}

    static RevisionSelector parse(String text) {
        String trimmed = text.strip();
        int colon = trimmed.indexOf(':');
        if (colon < 0) {
            return list(trimmed, text);
        }
        if (trimmed.indexOf(':', colon + 1) >= 0) {
            throw invalid(text, "a range has one ':'");
        }
        return new Range(end(trimmed.substring(0, colon), text), end(trimmed.substring(colon + 1), text));
    }

    private static @Nullable RevisionSelector end(String part, String whole) {
        return part.isBlank() ? null : list(part.strip(), whole);
    }

    private static RevisionSelector list(String part, String whole) {
        if (part.indexOf(',') < 0) {
            return one(part, whole);
        }
        List<RevisionSelector> members = new ArrayList<>();
        for (String member : part.split(",", -1)) {
            members.add(one(member.strip(), whole));
        }
        return new Several(members);
    }

    private static RevisionSelector one(String part, String whole) {
        int at = part.indexOf('@');
        String branch = at < 0 ? null : part.substring(0, at);
        String rest = part.substring(at + 1);
        if (rest.isEmpty() || "".equals(branch)) {
            throw invalid(whole, part.isEmpty() ? "a revision is missing" : "a name is missing beside the '@'");
        }
        if (rest.indexOf('@') >= 0) {
            throw invalid(whole, "'" + part + "' has more than one '@'");
        }
        Matcher relative = RELATIVE.matcher(rest);
        if (!relative.matches()) {
            return new Named(branch, rest);
        }
        if (relative.group(2).length() > MOST_STEP_DIGITS) {
            throw invalid(whole, "'" + relative.group(2) + "' is too far");
        }
        String name = relative.group(1).isEmpty() ? null : relative.group(1);
        return new Relative(branch, name, Integer.parseInt(relative.group(2)));
    }

    private static LimbeckException invalid(String text, String fact) {
        return new LimbeckException(
                ErrorId.INVALID_IDENTIFIER,
                "cannot read '" + text + "' as a revision",
                List.of(fact),
                "write an id, a prefix of one, a label, 'head', 'label@head', '-1' or 'id+2'; 'limbeck history' lists ids");
    }
}
