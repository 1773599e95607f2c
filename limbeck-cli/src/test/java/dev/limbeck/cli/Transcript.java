// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One block of a page of the manual that shows what commands print. What makes it come true stands in a remark before it, which
 * readers do not see:
 *
 * <pre>
 * &lt;!-- transcript
 * new sqlite:///DIR/app.db
 * entity String phone;
 * limbeck upgrade head
 * sql insert into users (phone) values ('123')
 * shows limbeck check
 * --&gt;
 * </pre>
 *
 * @param place the page and the line, for messages
 * @param steps before it: {@code new URL} makes an empty project, {@code entity} changes the members of the entity {@code
 *     users}, {@code limbeck} types a command that must succeed, {@code sql} runs a statement
 * @param exchanges commands with what they print
 */
record Transcript(String place, List<String> steps, List<Exchange> exchanges) {
    private static final String BEGIN = "<!-- transcript";
    private static final String PROMPT = "$ limbeck ";
    private static final String SHOWS = "shows limbeck ";

    /** What is typed after {@code limbeck}, and what is printed. */
    record Exchange(String typed, String printed) {}

    /** Those of a page that a remark stands before, in order. */
    static List<Transcript> in(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<Transcript> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(BEGIN)) {
                found.add(read(page.getFileName() + ":" + (i + 1), lines.listIterator(i + 1)));
            }
        }
        return found;
    }

    private static Transcript read(String place, Iterator<String> lines) {
        List<String> steps = new ArrayList<>();
        String shown = "";
        for (String line = lines.next(); !line.equals("-->"); line = lines.next()) {
            if (line.startsWith(SHOWS)) {
                shown = line.substring(SHOWS.length());
            } else if (line.startsWith("|")) {
                int last = steps.size() - 1;
                steps.set(last, steps.get(last) + "\n" + line.substring(1).strip());
            } else {
                steps.add(line);
            }
        }
        while (!lines.next().startsWith("```")) {
            // a sentence may stand between the remark and the block
        }
        return new Transcript(place, steps, exchanges(shown, lines));
    }

    private static List<Exchange> exchanges(String first, Iterator<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        String typed = first;
        StringBuilder printed = new StringBuilder();
        for (String line = lines.next(); !line.equals("```"); line = lines.next()) {
            if (line.startsWith("$ ")) {
                add(exchanges, typed, printed);
                typed = line.startsWith(PROMPT) ? line.substring(PROMPT.length()) : "";
            } else {
                printed.append(line).append('\n');
            }
        }
        add(exchanges, typed, printed);
        return exchanges;
    }

    private static void add(List<Exchange> exchanges, String typed, StringBuilder printed) {
        if (!typed.isEmpty()) {
            exchanges.add(new Exchange(typed, printed.toString()));
        }
        printed.setLength(0);
    }
}
