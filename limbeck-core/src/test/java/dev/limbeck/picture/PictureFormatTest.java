// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import static dev.limbeck.picture.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PictureFormatTest {
    private static final HistoryPicture SMALL = picture(
            "c <- a; is HEAD, CURRENT, IN_FORCE",
            "b <- a; needs x; is HEAD",
            "x; label shop; is HEAD",
            "a; is BRANCH_POINT, IN_FORCE");

    private static final String ODD = "a \"b\" <c> & 'd' \\ \u0007 \uD800 \uFFFE عنوان\u2028#;`[x]";

    private static HistoryPicture odd() {
        return new HistoryPicture(
                List.of(new PictureNode("a", List.of(), List.of(), List.of(), ODD, "", Set.of())), false);
    }

    @Test
    void jsonHasAStableShape() {
        assertThat(Pictures.written(SMALL, PictureFormat.JSON)).isEqualTo("""
                        {
                          "format": 1,
                          "heads": ["c", "b", "x"],
                          "current": ["c"],
                          "revisions": [
                            {"id": "c", "down": ["a"], "dependsOn": [], "labels": [], "message": "about c", "created": "2026-11-21T01:00:00Z", "head": true, "branchPoint": false, "mergePoint": false, "current": true, "inForce": true},
                            {"id": "b", "down": ["a"], "dependsOn": ["x"], "labels": [], "message": "about b", "created": "2026-11-21T01:00:00Z", "head": true, "branchPoint": false, "mergePoint": false, "current": false, "inForce": false},
                            {"id": "x", "down": [], "dependsOn": [], "labels": ["shop"], "message": "about x", "created": "2026-11-21T01:00:00Z", "head": true, "branchPoint": false, "mergePoint": false, "current": false, "inForce": false},
                            {"id": "a", "down": [], "dependsOn": [], "labels": [], "message": "about a", "created": "2026-11-21T01:00:00Z", "head": false, "branchPoint": true, "mergePoint": false, "current": false, "inForce": true}
                          ]
                        }
                        """);
    }

    @Test
    void jsonSaysNullForWhatIsNotKnownAndEscapesTheRest() {
        assertThat(Pictures.written(odd(), PictureFormat.JSON)).isEqualTo("""
                        {
                          "format": 1,
                          "heads": [],
                          "current": null,
                          "revisions": [
                            {"id": "a", "down": [], "dependsOn": [], "labels": [], "message": "a \\"b\\" <c> & 'd' \\\\ \\u0007 \\ud800 \uFFFE عنوان\\u2028#;`[x]", "created": null, "head": false, "branchPoint": false, "mergePoint": false, "current": null, "inForce": null}
                          ]
                        }
                        """);
    }

    @Test
    void mermaidIsAFlowChart() {
        assertThat(Pictures.written(SMALL, PictureFormat.MERMAID)).isEqualTo("""
                        flowchart BT
                            r0["<b>a</b><br/>about a"]
                            r1["<b>x</b><br/>[shop]<br/>about x"]:::pending
                            r2["<b>b</b><br/>about b"]:::pending
                            r3["<b>c</b><br/>about c"]:::current
                            r0 --> r2
                            r1 -.-> r2
                            r0 --> r3
                            classDef head stroke-width:3px
                            classDef current stroke:#1f883d,stroke-width:4px
                            classDef pending stroke-dasharray:4 3
                        """);
    }

    @Test
    void dotIsADirectedGraph() {
        assertThat(Pictures.written(SMALL, PictureFormat.DOT)).isEqualTo("""
                        digraph history {
                            rankdir=BT;
                            node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];
                            "a" [label="a\\nabout a"];
                            "x" [label="x [shop] (head)\\nabout x", penwidth=2.5, style="rounded,dashed"];
                            "b" [label="b (head)\\nabout b", penwidth=2.5, style="rounded,dashed"];
                            "c" [label="c (head) (current)\\nabout c", color="#1f883d", penwidth=2.5];
                            "a" -> "b";
                            "x" -> "b" [style=dashed];
                            "a" -> "c";
                        }
                        """);
    }

    @Test
    void dotAndMermaidQuoteWhatCouldEndAText() {
        assertThat(Pictures.written(odd(), PictureFormat.DOT)).contains("a \\\"b\\\" <c> & 'd' \\\\ ");
        assertThat(Pictures.written(odd(), PictureFormat.MERMAID))
                .contains("a #34;b#34; #60;c#62; #38; #39;d#39; #92;");
    }

    @Test
    void svgIsWellFormedAndShowsEachRevision() throws Exception {
        Document svg = parse(Pictures.written(SMALL, PictureFormat.SVG));

        assertThat(svg.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("history of 4 revisions with 3 heads");
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(4);
        assertThat(svg.getDocumentElement().getTextContent()).contains("about a", "shop", "current", "depends on");
    }

    @Test
    void svgIsWellFormedWhateverTheMessageIs() throws Exception {
        assertThat(parse(Pictures.written(odd(), PictureFormat.SVG))
                        .getDocumentElement()
                        .getTextContent())
                .contains("a \"b\" <c> & 'd' \\");
        assertThat(parse(Pictures.written(picture(), PictureFormat.SVG))
                        .getElementsByTagName("title")
                        .getLength())
                .isZero();
        for (long seed = 0; seed < 20; seed++) {
            parse(Pictures.written(Pictures.random(seed, 50), PictureFormat.SVG));
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void writesTheSameEachTime(PictureFormat format) {
        assertThat(Pictures.written(Pictures.random(1, 80), format))
                .isEqualTo(Pictures.written(Pictures.random(1, 80), format));
    }

    @Test
    void isFoundByItsName() {
        assertThat(PictureFormat.of("svg")).contains(PictureFormat.SVG);
        assertThat(PictureFormat.of("png")).isEmpty();
    }

    @Test
    void wordsAreShortenedByTheirWidth() {
        assertThat(Wording.shortened("add address", 11)).isEqualTo("add address");
        assertThat(Wording.shortened("add address", 8)).isEqualTo("add add…");
        assertThat(Wording.shortened("住所を追加する", 7)).isEqualTo("住所を…");
        assertThat(Wording.cells("e\u0301")).isEqualTo(1);
    }

    private static Document parse(String svg) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
