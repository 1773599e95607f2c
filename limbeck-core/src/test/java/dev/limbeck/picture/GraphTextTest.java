// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import static dev.limbeck.picture.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphTextTest {
    private static final HistoryPicture BRANCHES = picture(
            "e <- c, d; is HEAD, MERGE_POINT",
            "d <- b",
            "c <- b; needs x",
            "b <- a; is BRANCH_POINT",
            "y <- x; is HEAD",
            "x; label shop",
            "a");

    @Test
    void drawsALineWithoutRowsBetween() {
        assertThat(Pictures.text(picture("c <- b; is HEAD", "b <- a", "a"), true))
                .containsExactly("● c (head) about c", "● b about b", "● a about a");
    }

    @Test
    void drawsBranchesMergesAndDependencies() {
        assertThat(String.join("\n", Pictures.text(BRANCHES, true)) + "\n").isEqualTo("""
                        ◆     e (head) (mergepoint) about e
                        ├─╮
                        │ ●   d about d
                        ● │   c about c
                        ├┄│┄╮
                        ├─╯ ┊
                        ●   ┊ b (branchpoint) about b
                        │ ● ┊ y (head) about y
                        │ ├┄╯
                        │ ●   x [shop] about x
                        ●     a about a
                        """);
    }

    @Test
    void drawsTheSameInAscii() {
        assertThat(String.join("\n", Pictures.text(BRANCHES, false)) + "\n").isEqualTo("""
                        #     e (head) (mergepoint) about e
                        |-\\
                        | *   d about d
                        * |   c about c
                        |.|.\\
                        |-/ :
                        *   : b (branchpoint) about b
                        | * : y (head) about y
                        | |./
                        | *   x [shop] about x
                        *     a about a
                        """);
    }

    @Test
    void showsWhatTheDatabaseHas() {
        assertThat(Pictures.text(
                        picture(
                                "d <- b, c; is HEAD, MERGE_POINT",
                                "c <- a",
                                "b <- a; is CURRENT, IN_FORCE",
                                "a; is BRANCH_POINT, IN_FORCE"),
                        true))
                .containsExactly(
                        "◇   d (head) (mergepoint) about d",
                        "├─╮",
                        "│ ○ c about c",
                        "◉ │ b (current) about b",
                        "├─╯",
                        "●   a (branchpoint) about a");
    }

    @Test
    void keepsARootApartFromTheTipBelowIt() {
        assertThat(Pictures.text(picture("b; is HEAD", "a; is HEAD"), true))
                .containsExactly("● b (head) about b", "", "● a (head) about a");
    }

    @Test
    void namesWhatIsOutsideOfTheRange() {
        assertThat(Pictures.text(picture("b <- a; needs x"), true)).containsExactly("● b about b (after a) (needs x)");
    }

    @Test
    void paintsEachLaneInAColourOfItsOwn() {
        List<String> lines = Pictures.lines(
                out -> GraphText.write(picture("c <- a; is HEAD", "b <- a", "a"), new TextStyle(true, true), out));

        assertThat(lines)
                .containsExactly(
                        "\u001b[36m●\u001b[0m   \u001b[1mc\u001b[0m \u001b[32m(head)\u001b[0m about c",
                        "\u001b[36m│\u001b[0m \u001b[33m●\u001b[0m \u001b[1mb\u001b[0m about b",
                        "\u001b[36m├─\u001b[0m\u001b[33m╯\u001b[0m",
                        "\u001b[36m●\u001b[0m   \u001b[1ma\u001b[0m about a");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        PictureNode node =
                new PictureNode("a", List.of(), List.of(), List.of(), "one\u001b[2Jtwo\nthree", "", Set.of());

        assertThat(Pictures.text(new HistoryPicture(List.of(node), false), true))
                .containsExactly("● a one [2Jtwo three");
    }

    @Test
    void refusesAnOrderInWhichLinesWouldGoUp() {
        assertThatThrownBy(() -> picture("a", "b <- a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b'");
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Pictures.text(picture(), true)).isEmpty();
    }
}
