// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The generated parts of {@code docs/types.md}, each between two comments. {@code -Dgolden.update=true} writes what is
 * otherwise demanded.
 */
final class TypePage {
    private static final Path FILE = Path.of("..", "docs", "types.md");

    private TypePage() {}

    static void holds(String part, String content) throws IOException {
        String start = "<!-- generated: " + part + " -->\n";
        String end = "<!-- end -->\n";
        String page = Files.readString(FILE);
        int from = page.indexOf(start);
        assertThat(from).as("the part '%s' in docs/types.md", part).isNotNegative();
        int to = page.indexOf(end, from);
        String written = page.substring(0, from + start.length()) + content + page.substring(to);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, written);
        } else {
            assertThat(page).as("run with -Dgolden.update=true to write it").isEqualTo(written);
        }
    }
}
