// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The history: revisions with their parents, dependencies and branch labels, checked as a whole. Building it takes time
 * and memory proportional to the number of revisions and edges. Immutable and safe for use by several threads.
 *
 * <p>The order in which revisions are given decides ties: lists of heads, bases and children follow it, and so does a plan
 * where several orders would be right.
 */
public final class RevisionGraph {
    private final List<Revision> revisions;
    private final Map<String, Integer> ids;
    private final Map<String, Integer> labels;
    private final NavigableMap<String, Integer> names;
    private volatile @Nullable List<Set<String>> inherited;
    final GraphIndex index;
    /** Parents, then dependencies without those that an ancestor has already. */
    final int[][] before;

    private RevisionGraph(List<Revision> revisions) {
        this.revisions = List.copyOf(revisions);
        GraphLoader loader = new GraphLoader(this.revisions);
        this.index = loader.load();
        this.before = DependencyReduction.reduce(index, loader.dependencies());
        this.ids = loader.ids();
        this.labels = loader.labels();
        this.names = new TreeMap<>(labels);
        this.names.putAll(ids);
    }

    /**
     * Builds the graph.
     *
     * @param revisions in load order; may be empty
     * @throws LimbeckException {@code invalid-revision-id}, {@code duplicate-revision}, {@code label-clash},
     *     {@code missing-parent}, {@code revision-cycle} or {@code dependency-cycle}, with the scripts to mend
     */
    public static RevisionGraph of(List<Revision> revisions) {
        return new RevisionGraph(revisions);
    }

    /** The number of revisions. */
    public int size() {
        return revisions.size();
    }

    /** All revisions in load order. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** The revision with exactly this id; prefixes and labels are the business of {@link RevisionResolver}. */
    public Optional<Revision> find(String id) {
        return Optional.ofNullable(ids.get(id)).map(revisions::get);
    }

    /**
     * The revision with exactly this id.
     *
     * @throws LimbeckException {@code unknown-revision}
     */
    public Revision get(String id) {
        return revisions.get(number(id));
    }

    /** Revisions that no other names as parent, in load order: what {@code head} and a new revision mean. */
    public List<Revision> heads() {
        return pick(node -> index.children[node].length == 0);
    }

    /** Revisions that no other names as parent or as dependency: the rows of a database that has everything. */
    public List<Revision> effectiveHeads() {
        return pick(node -> index.dependants[node].length == 0);
    }

    /** Revisions without a parent, in load order. */
    public List<Revision> bases() {
        return pick(node -> index.parents[node].length == 0);
    }

    /** Revisions with several children, in load order. */
    public List<Revision> branchPoints() {
        return pick(node -> index.children[node].length > 1);
    }

    /** Revisions that declare several parents, in load order. */
    public List<Revision> mergePoints() {
        return pick(node -> revisions.get(node).down().size() > 1);
    }

    /** Revisions that name this one as parent, in load order. */
    public List<Revision> children(String id) {
        return list(index.children[number(id)]);
    }

    /** Whether a revision names this one as parent or as dependency. */
    public boolean isDependedOn(String id) {
        return index.dependants[number(id)].length > 0;
    }

    /** The parents, then the dependencies without those that an ancestor has already. */
    public List<Revision> needs(String id) {
        return list(before[number(id)]);
    }

    /** The branch labels in force at a revision, its own and the inherited ones, sorted. */
    public Set<String> labelsOf(String id) {
        return Collections.unmodifiableSet(labels(number(id)));
    }

    /** The revision that declares this branch label. */
    public Optional<Revision> labelled(String label) {
        return Optional.ofNullable(labels.get(label)).map(revisions::get);
    }

    /** All revisions, newest first: each before everything that it needs, depth first along a branch. */
    public List<Revision> newestFirst() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return list(TopologicalOrder.newestFirst(this, all, GraphIndex.bits(numbers(effectiveHeads()))));
    }

    /** The node number of an exact id. */
    int number(String id) {
        Integer node = ids.get(id);
        if (node == null) {
            throw new LimbeckException(
                    ErrorId.UNKNOWN_REVISION,
                    "there is no revision '" + id + "'",
                    "list the revisions with: limbeck history");
        }
        return node;
    }

    Revision revision(int node) {
        return revisions.get(node);
    }

    String id(int node) {
        return revisions.get(node).id();
    }

    /** The node of an exact id or label; -1 if there is none. */
    int exactly(String name) {
        Integer node = ids.get(name);
        return node != null ? node : labels.getOrDefault(name, -1);
    }

    /** The ids and labels that begin so, sorted, with their nodes. */
    NavigableMap<String, Integer> beginningWith(String prefix) {
        return names.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }

    Set<String> allNames() {
        return names.keySet();
    }

    /** Worked out when first asked for: few commands show labels. */
    Set<String> labels(int node) {
        List<Set<String>> known = inherited;
        if (known == null) {
            known = labels.isEmpty()
                    ? Collections.nCopies(revisions.size(), Set.of())
                    : BranchLabels.inherit(revisions, index);
            inherited = known;
        }
        return known.get(node);
    }

    List<Revision> list(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(revisions::get).toList();
    }

    List<Integer> numbers(List<Revision> members) {
        List<Integer> result = new ArrayList<>(members.size());
        members.forEach(member -> result.add(number(member.id())));
        return result;
    }

    private List<Revision> pick(IntPredicate wanted) {
        return list(IntStream.range(0, size()).filter(wanted).toArray());
    }
}
