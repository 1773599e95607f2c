// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every drawing of every history. */
class PicturePropertyTest {
    private static final int ROUNDS = 150;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    @ParameterizedTest(name = "{0} revisions")
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 40, 120})
    void whoFollowsTheLinesOfTextArrivesAtWhatIsNeededAndNowhereElse(int size) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            HistoryPicture picture = Pictures.random(seed, size);
            List<String> text = Pictures.text(picture, true);
            DrawnLines drawn = new DrawnLines(text);
            int[] rows = IntStream.range(0, text.size())
                    .filter(row -> drawn.column(row) >= 0)
                    .toArray();
            assertThat(rows).as("seed %s", seed).hasSize(size);
            for (int node = 0; node < size; node++) {
                assertThat(drawn.reachedFrom(rows[node]))
                        .as("seed %s, size %s, lines from %s in%n%s", seed, size, node, String.join("\n", text))
                        .isEqualTo(needed(picture, node, rows));
            }
        }
    }

    private static Set<Integer> needed(HistoryPicture picture, int node, int[] rows) {
        Set<Integer> needed = new TreeSet<>();
        IntStream.of(picture.parents(node)).forEach(parent -> needed.add(rows[parent]));
        IntStream.of(picture.needs(node)).forEach(need -> needed.add(rows[need]));
        return needed;
    }

    @ParameterizedTest(name = "{0} revisions")
    @ValueSource(ints = {2, 5, 13, 60})
    void theLinesOfAnSvgPassNoNodeButTheirEnds(int size) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            SvgLines drawing = new SvgLines(size);
            LaneWalk.walk(Pictures.random(seed, size), drawing);
            for (SvgLines.Line line : drawing.lines()) {
                Set<List<Integer>> passed = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
                passed.addAll(points(drawing.path(line)));
                for (int node = line.from() + 1; node < line.to(); node++) {
                    assertThat(passed)
                            .as("seed %s, %s", seed, line)
                            .doesNotContain(List.of(SvgLines.x(drawing.column(node)), SvgLines.y(node)));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} revisions")
    @ValueSource(ints = {2, 5, 13, 60})
    void theFirstLineToEachNodeOfAnSvgEndsThere(int size) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            SvgLines drawing = new SvgLines(size);
            HistoryPicture picture = Pictures.random(seed, size);
            LaneWalk.walk(picture, drawing);
            int edges = IntStream.range(0, size)
                    .map(node -> picture.parents(node).length + picture.needs(node).length)
                    .sum();
            assertThat(drawing.lines()).as("seed %s", seed).hasSize(edges);
            for (SvgLines.Line line : drawing.lines()) {
                List<List<Integer>> points = points(drawing.path(line));
                List<Integer> end = points.get(points.size() - 1);
                if (!line.joins() && !line.isMoved()) {
                    assertThat(end)
                            .as("seed %s, %s", seed, line)
                            .isEqualTo(List.of(SvgLines.x(drawing.column(line.to())), SvgLines.y(line.to())));
                }
            }
        }
    }

    /** Where a path is at the height of each row. */
    private static List<List<Integer>> points(String path) {
        List<List<Integer>> points = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (String part : path.split("(?=[MVC])")) {
            int[] numbers = NUMBER.matcher(part)
                    .results()
                    .map(found -> Integer.valueOf(found.group()))
                    .mapToInt(n -> n)
                    .toArray();
            int last = numbers[numbers.length - 1];
            for (int row = y + SvgLines.ROW; part.startsWith("V") && row < last; row += SvgLines.ROW) {
                points.add(List.of(x, row));
            }
            x = part.startsWith("V") ? x : numbers[numbers.length - 2];
            y = last;
            points.add(List.of(x, y));
        }
        return points;
    }

    @Test
    void aBraidStaysNarrowHoweverLongItIs() {
        List<PictureNode> nodes = new ArrayList<>();
        for (int number = 0; number < 100_000; number++) {
            int merge = number / 3 * 3;
            List<String> down = number == 0
                    ? List.of()
                    : number == merge ? List.of("r" + (merge - 1), "r" + (merge - 2)) : List.of("r" + merge);
            nodes.add(new PictureNode("r" + number, down, List.of(), List.of(), "", "", Set.of()));
        }
        java.util.Collections.reverse(nodes);
        HistoryPicture picture = new HistoryPicture(nodes, false);

        List<String> text = Pictures.text(picture, true);

        assertThat(text.stream().mapToInt(String::length).max().orElseThrow()).isLessThan("● │ r99999 ".length() + 2);
    }
}
