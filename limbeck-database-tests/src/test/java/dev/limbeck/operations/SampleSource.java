// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import dev.limbeck.testkit.compliance.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java text of a sample's change, as it stands in the sources of the testkit. */
final class SampleSource {
    private static final Path SOURCES = Path.of("../limbeck-testkit/src/main/java/dev/limbeck/testkit/compliance");
    private static final int CHANGE = 1;

    private SampleSource() {}

    static String of(Sample sample) throws IOException {
        Pattern call = Pattern.compile("samples\\.add\\(\\s*\"" + Pattern.quote(sample.operation()) + "\",\\s*\""
                + Pattern.quote(sample.title()) + "\",");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Matcher found = call.matcher(text);
                if (found.find()) {
                    return statements(arguments(text.substring(found.end())).get(CHANGE));
                }
            }
        }
        throw new AssertionError("no source of " + sample);
    }

    /** Splits at the commas outside of brackets and texts, up to the bracket that closes the call. */
    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted) {
                at += letter == '\\' ? 1 : 0;
                quoted = letter != '"';
            } else if (letter == '"') {
                quoted = true;
            } else if ("({[".indexOf(letter) >= 0) {
                depth++;
            } else if (depth == 0 && (letter == ',' || letter == ')')) {
                arguments.add(text.substring(start, at));
                start = at + 1;
                if (letter == ')') {
                    return arguments;
                }
            } else if (")}]".indexOf(letter) >= 0) {
                depth--;
            }
        }
        throw new AssertionError("the call does not end");
    }

    private static String statements(String lambda) {
        String body = lambda.substring(lambda.indexOf("->") + 2).strip();
        boolean block = body.startsWith("{");
        String text = block ? body.substring(1, body.length() - 1) : body + ";";
        int margin = text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        // what goes on on further lines stays four columns to the right of what it belongs to
        int cut = block ? margin : Math.max(0, margin - 4);
        StringBuilder java = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> java.append(
                                line.isEmpty() || !Character.isWhitespace(line.charAt(0))
                                        ? line
                                        : line.substring(Math.min(cut, line.length())))
                        .append('\n'));
        return java.toString();
    }
}
