// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A help line is the next thing to type, so what it calls must be there to be called. */
class HelpLinesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/limbeck");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    /** {@code op.word(}, or a word with a capital in it before arguments that are written out or left to the reader. */
    private static final Pattern CALL =
            Pattern.compile("\\bop\\.(\\w+)\\(|(?:^|[\\s.:,(])([a-z]+[A-Z][A-Za-z]*)\\((?:…|\\\\\"|\\)|[a-z]+\\()");

    private static final Pattern METHOD =
            Pattern.compile("public (?:static )?(?:<[^>]+> )?[\\w<>\\[\\]., @]+ (\\w+)\\(");

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> methodsOfScripts() throws IOException {
        Set<String> methods = new TreeSet<>();
        for (Path file : sources(SOURCES.resolve("migration"))) {
            Matcher method = METHOD.matcher(Files.readString(file));
            while (method.find()) {
                methods.add(method.group(1));
            }
        }
        return methods;
    }

    @Test
    void callOnlyWhatThereIs() throws IOException {
        Set<String> methods = methodsOfScripts();
        assertThat(methods).contains("addColumn", "defaultSql", "generatedStored");
        List<String> strange = new ArrayList<>();
        for (Path file : sources(SOURCES)) {
            for (String line : Files.readString(file).lines().toList()) {
                Matcher string = STRING.matcher(line);
                while (!line.strip().startsWith("*") && string.find()) {
                    Matcher call = CALL.matcher(string.group(1));
                    while (call.find()) {
                        String name = call.group(1) == null ? call.group(2) : call.group(1);
                        if (!methods.contains(name)) {
                            strange.add(file.getFileName() + ": " + name + " in: " + string.group(1));
                        }
                    }
                }
            }
        }
        assertThat(strange).isEmpty();
    }
}
