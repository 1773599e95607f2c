// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integrity file of a scripts folder. Each revision has a line with a SHA-256 over its id, the sums of its parents and its
 * text with LF line ends, so that a change below shows in everything above. The line of the heads is there to be changed by
 * everyone who adds a revision: two branches that both did make git report a conflict, where two new files would pass
 * unnoticed. Immutable.
 */
public final class SumFile {
    /** Its name in the first folder of scripts. */
    public static final String NAME = "limbeck.sum";

    private static final String TITLE =
            "# Written by limbeck; git conflicts here tell of two heads. Mend it with: limbeck hash";
    private static final String HEADS = "heads ";
    private static final String ALGORITHM = "h1:";

    private final String heads;
    private final Map<String, String> sums;
    private final boolean conflict;

    private SumFile(String heads, Map<String, String> sums, boolean conflict) {
        this.heads = heads;
        this.sums = sums;
        this.conflict = conflict;
    }

    /** What the file has to say of these scripts. */
    public static SumFile of(ScriptDirectory scripts) {
        RevisionGraph graph = scripts.graph();
        Map<String, String> sums = new LinkedHashMap<>();
        List<Revision> order = new ArrayList<>(graph.newestFirst());
        Collections.reverse(order);
        order.forEach(revision -> sums.put(revision.id(), sum(scripts.script(revision.id()), sums)));
        List<String> heads = graph.heads().stream().map(Revision::id).sorted().toList();
        return new SumFile(String.join(" ", heads), sums, false);
    }

    private static String sum(MigrationScript script, Map<String, String> sums) {
        StringBuilder text = new StringBuilder(script.id()).append('\n');
        script.revision()
                .down()
                .forEach(parent -> text.append(sums.getOrDefault(parent, "")).append('\n'));
        return ALGORITHM + SourceText.sha256(text + SourceText.sha256(script.source()));
    }

    /** The file of a folder; empty if there is none. A conflict that git left in it is passed over: both sides count. */
    public static Optional<SumFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String heads = "";
        boolean conflict = false;
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : SourceText.read(file).split("\n", -1)) {
            int blank = line.lastIndexOf(' ');
            if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
                conflict = true;
            } else if (line.startsWith(HEADS)) {
                heads = line.substring(HEADS.length());
            } else if (blank > 0 && line.startsWith(ALGORITHM, blank + 1)) {
                sums.put(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return Optional.of(new SumFile(heads, sums, conflict));
    }

    /** Writes the file. Throws {@code file-failed}. */
    public Path write(Path folder) {
        Path file = folder.resolve(NAME);
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append(HEADS).append(heads).append('\n');
        sums.forEach((id, sum) -> text.append(id).append(' ').append(sum).append('\n'));
        try {
            Files.createDirectories(folder);
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "the file '" + file + "' cannot be written",
                    List.of(String.valueOf(failure)),
                    "look at the rights of that file: ls -l " + file,
                    failure);
        }
    }

    /** How many revisions it has. */
    public int size() {
        return sums.size();
    }

    /** What is otherwise in the scripts than in this file, one line each; a change is told where it is, not above. */
    public List<String> differences(ScriptDirectory scripts) {
        List<String> differences = new ArrayList<>(scriptDifferences(scripts));
        if (conflict) {
            differences.add("git left a conflict in the file");
        }
        String now = of(scripts).heads;
        if (!conflict && !heads.equals(now)) {
            differences.add("the file has the heads " + heads + "; the scripts have " + now);
        }
        return differences;
    }

    /** The same for the scripts alone: a conflict that git left, and the heads, do not count. */
    public List<String> scriptDifferences(ScriptDirectory scripts) {
        List<String> differences = new ArrayList<>();
        for (MigrationScript script : scripts.scripts()) {
            String sum = sums.get(script.id());
            if (sum == null) {
                differences.add("new: " + script);
            } else if (!sum.equals(sum(script, sums))) {
                differences.add("changed: " + script);
            }
        }
        for (String id : sums.keySet()) {
            if (scripts.graph().find(id).isEmpty()) {
                differences.add("gone: " + id);
            }
        }
        return differences;
    }
}
