// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.DrawHistory;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.picture.GraphText;
import dev.limbeck.picture.HistoryPicture;
import dev.limbeck.picture.PictureFormat;
import dev.limbeck.picture.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code limbeck history} does when it draws. */
final class HistoryDrawing {
    private final Session session;
    private final GlobalOptions options;

    HistoryDrawing(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * How to draw.
     *
     * @param range {@code from:to}
     * @param format of a file; null = for the terminal
     * @param withCurrent whether to ask the database
     * @param ascii no other characters in the terminal
     * @param verbose the whole header of each revision, in the terminal
     */
    record Wish(String range, @Nullable String format, boolean withCurrent, boolean ascii, boolean verbose) {}

    /** Answers the exit code. */
    int draw(Wish wish) {
        PictureFormat format = wish.format() == null ? null : format(wish.format());
        if (format != null && (wish.verbose() || wish.ascii())) {
            throw new LimbeckException(
                    ErrorId.USAGE,
                    "'" + (wish.verbose() ? "-v" : "--ascii") + "' is for the terminal and says nothing to --format",
                    "limbeck history --format " + format.text() + ", or: limbeck history --graph "
                            + (wish.verbose() ? "-v" : "--ascii"));
        }
        DrawHistory history = new DrawHistory(session.settings(options));
        HistoryPicture picture = wish.withCurrent() ? history.withCurrent(wish.range()) : history.run(wish.range());
        Console console = session.console();
        history.note().ifPresent(console::note);
        if (format != null) {
            format.write(picture, console::data);
        } else {
            boolean unicode = !wish.ascii() && isUnicode(session.surroundings().environment());
            TextStyle style = new TextStyle(unicode, console.colours());
            if (wish.verbose()) {
                GraphText.write(
                        picture, style, node -> RevisionPrinter.besidesDrawing(history.line(node.id())), console::data);
            } else {
                GraphText.write(picture, style, console::data);
            }
        }
        if (picture.isEmpty()) {
            console.progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }

    static String formats() {
        return String.join(", ", PictureFormat.texts());
    }

    private static PictureFormat format(String name) {
        return PictureFormat.of(name)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.USAGE,
                        "there is no format '" + name + "'",
                        "use one of " + formats() + ": limbeck history --format " + PictureFormat.SVG.text()));
    }

    /**
     * As POSIX finds the character set. {@code LIMBECK_LOCALE} is the locale that the launcher saw before it gave Java one in
     * which file names work.
     */
    private static boolean isUnicode(Map<String, String> environment) {
        for (String name : new String[] {"LIMBECK_LOCALE", "LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
            }
        }
        return false;
    }
}
