// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One change of a model, as a file tells it: the entities before, rows that live through it, the entities after.
 *
 * @param databases kinds or labels; empty = all
 * @param settings of Hibernate, for both versions
 * @param rows statements that fill the tables of the first version
 */
record EntityChange(
        String name,
        List<String> databases,
        Map<String, String> settings,
        String before,
        List<String> rows,
        String after) {

    /** The sections begin with a line {@code // before}, {@code // rows}, {@code // after}; options stand above them. */
    static EntityChange parse(String name, String text) {
        List<String> databases = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        Map<String, StringBuilder> sections = new HashMap<>();
        String section = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("// on ")) {
                databases.addAll(Arrays.asList(line.substring(6).split(" ")));
            } else if (line.startsWith("// setting ")) {
                String[] pair = line.substring(11).split("=", 2);
                settings.put(pair[0], pair[1]);
            } else if (List.of("// before", "// rows", "// after").contains(line)) {
                section = line.substring(3);
            } else {
                sections.computeIfAbsent(section, s -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        String rows = sections.getOrDefault("rows", new StringBuilder()).toString();
        return new EntityChange(
                name,
                databases,
                settings,
                sections.getOrDefault("before", new StringBuilder()).toString(),
                Arrays.stream(rows.split(";\n"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                sections.getOrDefault("after", new StringBuilder()).toString());
    }

    boolean isFor(String label) {
        return databases.isEmpty() || databases.stream().anyMatch(label::startsWith);
    }

    @Override
    public String toString() {
        return name;
    }
}
