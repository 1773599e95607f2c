// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import dev.limbeck.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;

/** The generated parts of {@code docs/types.md}, each between two comments. */
final class TypePage {
    private static final GoldenFile FILE = new GoldenFile(Path.of("..", "docs", "types.md"));

    private TypePage() {}

    static void holds(String part, String content) throws IOException {
        FILE.mustHoldBetween("<!-- generated: " + part + " -->\n", "<!-- end -->\n", content);
    }
}
