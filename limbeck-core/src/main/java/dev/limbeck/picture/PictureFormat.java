// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The forms in which a picture leaves as a file. The same picture gives the same text, byte for byte. */
public enum PictureFormat {
    /** A drawing that needs nothing else; light or dark as the reader's screen is. */
    SVG {
        @Override
        public void write(HistoryPicture picture, Consumer<String> lines) {
            new SvgPicture(picture, lines).write();
        }
    },
    /** A flow chart for Markdown. */
    MERMAID {
        @Override
        public void write(HistoryPicture picture, Consumer<String> lines) {
            new MermaidPicture(picture, lines).write();
        }
    },
    /** For Graphviz. */
    DOT {
        @Override
        public void write(HistoryPicture picture, Consumer<String> lines) {
            new DotPicture(picture, lines).write();
        }
    },
    /** For programs. */
    JSON {
        @Override
        public void write(HistoryPicture picture, Consumer<String> lines) {
            new JsonPicture(picture, lines).write();
        }
    };

    /** Writes the lines, without line ends, as they become known. */
    public abstract void write(HistoryPicture picture, Consumer<String> lines);

    /** The name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this name in lower case; empty if there is none. */
    public static Optional<PictureFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text))
                .findFirst();
    }

    /** The names of all. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(PictureFormat::text).toList();
    }
}
