// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Heading;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.command.NewFile.Written;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionDraft;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionRequest;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import dev.limbeck.script.source.RevisionNames;
import dev.limbeck.script.source.SqlRevisionSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code limbeck revision}: writes the next revision, blank or from the difference between model and database. */
public final class CreateRevision {
    private final Settings settings;
    private final InstantSource clock;
    private final Project project;

    /** Reads the scripts' headers. */
    public CreateRevision(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.project = new Project(settings);
    }

    /**
     * What is wanted.
     *
     * @param message one line in any language, may be empty
     * @param id null = a new one
     * @param parents identifiers of the revisions to go on from; {@code head} for the one head
     * @param splice a parent may have children already
     * @param labels the branch labels to declare
     * @param dependsOn identifiers or labels of what must be in force first
     * @param folder where the script goes; null = beside the first parent
     */
    public record Request(
            String message,
            @Nullable String id,
            List<String> parents,
            boolean splice,
            List<String> labels,
            List<String> dependsOn,
            @Nullable Path folder) {
        public Request {
            parents = List.copyOf(parents);
            labels = List.copyOf(labels);
            dependsOn = List.copyOf(dependsOn);
        }

        /** The same under the id that was given to it, and with what the project's environment made of its heading. */
        Request under(Heading heading, String given) {
            return new Request(heading.message(), given, parents, splice, heading.labels(), dependsOn, folder);
        }

        /** The next revision after the one head. */
        public static Request onHead(String message) {
            return new Request(message, null, List.of("head"), false, List.of(), List.of(), null);
        }
    }

    /**
     * What was done.
     *
     * @param file empty when there was nothing to do
     * @param operations what the upgrade does, one line each
     * @param notes for the user, one sentence each
     */
    public record Result(Optional<Path> file, List<String> operations, List<String> notes) {
        public Result {
            operations = List.copyOf(operations);
            notes = List.copyOf(notes);
        }
    }

    /** Writes a revision that somebody fills in by hand. */
    public Result blank(Request request) {
        Revision revision = draft(request);
        String source = settings.format() == ScriptFormat.SQL
                ? SqlRevisionSource.blank(revision, now())
                : JavaRevisionSource.blank(revision, now());
        Written written = new NewFile(settings, project).write(request.folder(), revision, source);
        return new Result(Optional.of(written.file()), List.of(), written.notes());
    }

    /**
     * A revision that joins.
     *
     * @param overlap what the sides that it joins both work on
     * @param notes for the user, one sentence each
     */
    public record Merged(Path file, Overlap overlap, List<String> notes) {
        public Merged {
            notes = List.copyOf(notes);
        }
    }

    /** Writes a revision that does nothing but join its parents. */
    public Merged merge(Request request) {
        Revision revision = draft(request);
        if (revision.down().size() < 2) {
            throw new LimbeckException(
                    ErrorId.INVALID_IDENTIFIER,
                    "a merge needs two revisions or more, and " + String.join(" ", request.parents()) + " is "
                            + (revision.down().isEmpty() ? "none" : "one"),
                    "name the heads to join; list them with: limbeck heads");
        }
        String source = settings.format() == ScriptFormat.SQL
                ? SqlRevisionSource.blank(revision, now())
                : JavaRevisionSource.of(NewRevision.empty(revision, now()));
        List<Revision> parents =
                revision.down().stream().map(project.scripts().graph()::get).toList();
        List<List<Revision>> sides = new RevisionHistory(project.scripts().graph()).sides(parents);
        Written written = new NewFile(settings, project).write(request.folder(), revision, source);
        return new Merged(written.file(), Overlap.of(settings, project, sides), written.notes());
    }

    /** Writes what leads from the starting point to the model, proven; nothing if they are equal. */
    public Result autogenerate(Request request, Intentions intentions, StartingPoint point) {
        Generation generation = new Generation(settings, project, new Heading(request.message(), request.labels()));
        Revision asked = draft(request);
        try (OpenedStart start = OpenedStart.open(point, settings, project)) {
            requireHeads(start.rows());
            GeneratedRevision found = generation.compare(start, intentions);
            if (found.isEmpty()) {
                return new Result(Optional.empty(), List.of(), found.notes());
            }
            Revision revision = draft(request.under(found.heading(), asked.id()));
            String source = settings.format() == ScriptFormat.SQL
                    ? new GeneratedSql(start.dialect()).source(revision, now(), found)
                    : JavaRevisionSource.of(
                            new NewRevision(revision, now(), found.upgrade(), found.downgrade(), found.notes()));
            Written written = new NewFile(settings, project).write(request.folder(), revision, source);
            List<String> notes = new ArrayList<>(found.notes());
            notes.addAll(written.notes());
            return new Result(
                    Optional.of(written.file()),
                    found.upgrade().stream().map(OperationTitle::of).toList(),
                    notes);
        }
    }

    /**
     * What {@link #autogenerate} would find; asks nothing, refuses nothing, writes nothing.
     *
     * @return the changes and notes, as {@link CheckModel} reports them
     */
    public CheckModel.Result preview(Intentions intentions, StartingPoint point) {
        Generation generation = new Generation(settings, project);
        try (OpenedStart start = OpenedStart.open(point, settings, project)) {
            requireHeads(start.rows());
            GeneratedRevision found = generation.compare(start, intentions.asReport());
            return new CheckModel.Result(
                    FoundChange.of(found.upgrade(), start.dialect()), found.notes(), Optional.empty());
        }
    }

    private Revision draft(Request request) {
        String id = request.id() == null ? RevisionNames.newId(new SecureRandom()) : request.id();
        List<RevisionSelector> parents =
                request.parents().stream().map(RevisionSelector::parse).toList();
        return new RevisionDraft(project.scripts().graph())
                .of(new RevisionRequest(
                        id,
                        oneLine(request.message()),
                        parents,
                        request.splice(),
                        request.labels(),
                        request.dependsOn()));
    }

    /** Messages are shown one to a line. */
    private static String oneLine(String message) {
        return message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private void requireHeads(List<String> rows) {
        List<Revision> missing = new RevisionHistory(project.scripts().graph()).missingHeads(rows);
        if (!missing.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.DATABASE_NOT_AT_HEAD,
                    "the database lacks revisions, so a difference to the model would repeat them",
                    missing.stream()
                            .map(head -> ("not in force: " + head.id() + "  " + head.message()).strip())
                            .toList(),
                    "limbeck upgrade heads, then run the command again");
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
