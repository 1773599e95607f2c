// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks a request for a new revision or merge before a file is written, so that the graph stays whole. */
public final class RevisionDraft {
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private final RevisionGraph graph;
    private final RevisionResolver resolver;

    /** Drafts for this graph. */
    public RevisionDraft(RevisionGraph graph) {
        this.graph = graph;
        this.resolver = new RevisionResolver(graph);
    }

    /**
     * The revision with its parents and dependencies resolved; its source is empty.
     *
     * @throws LimbeckException {@code multiple-heads}, {@code not-a-head}, {@code overlapping-revisions},
     *     {@code duplicate-revision}, {@code invalid-revision-id}, {@code invalid-identifier}, {@code label-clash} or
     *     {@code unknown-revision}
     */
    public Revision of(RevisionRequest request) {
        requireId(request.id());
        request.labels().forEach(this::requireLabel);
        List<String> down = parents(request);
        return new Revision(
                request.id(),
                down,
                dependencies(request),
                new ArrayList<>(new LinkedHashSet<>(request.labels())),
                request.message(),
                "");
    }

    private List<String> parents(RevisionRequest request) {
        Set<String> parents = new LinkedHashSet<>();
        for (RevisionSelector head : request.heads()) {
            for (Revision parent : resolve(head)) {
                if (!parents.add(parent.id())) {
                    throw new LimbeckException(
                            ErrorId.OVERLAPPING_REVISIONS,
                            "revision '" + parent.id() + "' is named twice as a parent",
                            "name each parent once: " + String.join(" ", parents));
                }
                List<Revision> children = graph.children(parent.id());
                if (!children.isEmpty() && !request.splice()) {
                    throw new LimbeckException(
                            ErrorId.NOT_A_HEAD,
                            "revision '" + parent.id() + "' is not a head",
                            NameFaults.lines(graph, graph.numbers(children)).stream()
                                    .map(child -> "above it: " + child)
                                    .toList(),
                            "add --splice to start a new branch there, or build upon a head; list them with: limbeck heads");
                }
            }
        }
        return List.copyOf(parents);
    }

    private List<Revision> resolve(RevisionSelector head) {
        try {
            return resolver.resolve(head, List.of());
        } catch (LimbeckException e) {
            if (e.id() != ErrorId.MULTIPLE_HEADS) {
                throw e;
            }
            String one = e.facts().get(0).split(" ", 2)[0];
            throw new LimbeckException(
                    ErrorId.MULTIPLE_HEADS,
                    "cannot resolve '" + head + "': the history has several heads",
                    e.facts(),
                    "limbeck revision --head " + one + " -m \"...\"   (go on with one of them)\n"
                            + "limbeck merge heads -m \"merge\"           (join them first)");
        }
    }

    /** Labels stay as they are, because they may move to another revision; all else becomes full ids. */
    private List<String> dependencies(RevisionRequest request) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : request.dependsOn()) {
            if (graph.labelled(name).isPresent()) {
                names.add(name);
            } else {
                resolver.resolve(RevisionSelector.parse(name), List.of()).forEach(revision -> names.add(revision.id()));
            }
        }
        return List.copyOf(names);
    }

    private void requireId(String id) {
        if (id.isEmpty() || GraphLoader.ILLEGAL.matcher(id).find() || RESERVED.contains(id)) {
            throw new LimbeckException(
                    ErrorId.INVALID_IDENTIFIER,
                    "'" + id + "' cannot be the id of a revision",
                    List.of(
                            "an id has none of '@', '+', '-', ':', ',', '\\' or a blank, and is not head, heads, base or current"),
                    "leave out --rev-id, or write letters and digits");
        }
        int other = graph.exactly(id);
        if (other >= 0) {
            throw new LimbeckException(
                    ErrorId.DUPLICATE_REVISION,
                    "there is already a revision or branch label '" + id + "'",
                    List.of("it belongs to " + graph.revision(other).place()),
                    "leave out --rev-id, or write another id");
        }
    }

    private void requireLabel(String label) {
        if (label.isEmpty() || GraphLoader.ILLEGAL.matcher(label).find() || RESERVED.contains(label)) {
            throw new LimbeckException(
                    ErrorId.INVALID_IDENTIFIER,
                    "'" + label + "' cannot be a branch label",
                    List.of("a label has none of '@', '+', '-', ':', ',', '\\' or a blank,"
                            + " and is not head, heads, base or current"),
                    "write letters, digits and '_'");
        }
        int other = graph.exactly(label);
        if (other >= 0) {
            throw new LimbeckException(
                    ErrorId.LABEL_CLASH,
                    "the branch label '" + label + "' is already used",
                    List.of("it belongs to " + graph.revision(other).place()),
                    "write another label");
        }
    }
}
