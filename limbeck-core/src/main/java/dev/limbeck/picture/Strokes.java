// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

/** The characters of lines and nodes. */
enum Strokes {
    /** Box drawing. */
    UNICODE(" ╵╷│╶╰╭├╴╯╮┤─┴┬┼", '┊', '┄', "●◆○◇", '◉'),
    /** For terminals that know no more; the same picture. */
    ASCII(" |||-\\/|-/\\|-+++", ':', '.', "*#oO", '@');

    static final int UP = 1;
    static final int DOWN = 2;
    static final int RIGHT = 4;
    static final int LEFT = 8;

    private final String joints;
    private final char dottedVertical;
    private final char dottedHorizontal;
    private final String nodes;
    private final char current;

    Strokes(String joints, char dottedVertical, char dottedHorizontal, String nodes, char current) {
        this.joints = joints;
        this.dottedVertical = dottedVertical;
        this.dottedHorizontal = dottedHorizontal;
        this.nodes = nodes;
        this.current = current;
    }

    /** @param sides where lines leave the cell: a sum of {@code UP}, {@code DOWN}, {@code RIGHT}, {@code LEFT} */
    char joint(int sides) {
        return joints.charAt(sides);
    }

    char vertical(boolean dotted) {
        return dotted ? dottedVertical : joint(UP + DOWN);
    }

    char horizontal(boolean dotted) {
        return dotted ? dottedHorizontal : joint(LEFT + RIGHT);
    }

    char node(HistoryPicture picture, int position) {
        PictureNode node = picture.node(position);
        if (node.is(PictureNode.Trait.CURRENT)) {
            return current;
        }
        int shape = (node.is(PictureNode.Trait.MERGE_POINT) ? 1 : 0) + (picture.isPending(position) ? 2 : 0);
        return nodes.charAt(shape);
    }
}
