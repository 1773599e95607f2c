// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "errors");

    @Test
    void everyErrorHasItsPageAndNoPageIsLeftOver() throws IOException {
        List<String> ids =
                Arrays.stream(ErrorId.values()).map(ErrorId::text).sorted().toList();

        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
            assertThat(pages).isEqualTo(ids);
        }
    }

    @Test
    void everyPageSaysWhatItMeansHowItHappensAndWhatToType() throws IOException {
        for (ErrorId id : ErrorId.values()) {
            assertThat(PAGES.resolve(id.text() + ".md"))
                    .content()
                    .startsWith("# " + id.text() + "\n")
                    .contains("**What it means.**", "**How it happens.**", "**What to type.**");
        }
    }

    @Test
    void noErrorIsWithoutHelp() {
        assertThatThrownBy(() -> new LimbeckException(ErrorId.INTERNAL, "something failed", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exitCodesAreThoseOfTheDocumentation() {
        assertThat(Arrays.stream(ErrorId.values()).map(ErrorId::exitCode).collect(Collectors.toSet()))
                .isSubsetOf(1, 2, 3, 4, 5, 6, 7);
    }
}
