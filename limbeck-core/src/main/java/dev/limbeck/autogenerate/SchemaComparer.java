// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaDifference.ViewDifference;
import dev.limbeck.autogenerate.SchemaSide.Present;
import dev.limbeck.autogenerate.SchemaSide.Wanted;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lays two schemas side by side, each as the same engine shows it. Everything that differs is told, whoever made it; only what
 * the settings leave out of all comparisons is left out of this one.
 */
public final class SchemaComparer {
    private final Dialect dialect;
    private final ScratchPlaces places;
    private final Guidance guidance;
    private final @Nullable Identifier defaultSchema;

    /** @param defaultSchema the schema of names without one, by which a model may call it; null = it has no name */
    public SchemaComparer(
            Dialect dialect, ScratchConnections scratch, Guidance guidance, @Nullable Identifier defaultSchema) {
        this.dialect = dialect;
        this.places = new ScratchPlaces(dialect, scratch);
        this.guidance = guidance;
        this.defaultSchema = defaultSchema;
    }

    /** What leads from one to the other, where nothing was renamed; throws what reading them throws. */
    public SchemaDifference compare(SchemaSide from, SchemaSide to) {
        return compare(from, to, RenameHints.none());
    }

    /** The same where some things are said to have another name; throws {@code unknown-name} as well. */
    public SchemaDifference compare(SchemaSide from, SchemaSide to, RenameHints hints) {
        return from.match(
                present ->
                        to.match(other -> presents(present, other, hints), wanted -> forward(present, wanted, hints)),
                wanted -> to.match(present -> backward(wanted, present, hints), other -> wanted(wanted, other, hints)));
    }

    private SchemaDifference presents(Present from, Present to, RenameHints hints) {
        SchemaModel mentioned = mentioned(from, to);
        List<String> notes = new ArrayList<>();
        DesiredModel end = new DesiredModel(read(to, mentioned), List.of(), List.of());
        BothSides sides = sides(from, end, mentioned, notes::add);
        SchemaModel goal = sides.model().schema();
        Normalisation exact = new Normalisation(DesiredSchema.of(goal), new ExactComparison(), true);
        HintedDiff diff = hinted(sides.actual(), exact, sides.model(), List.of(), hints);
        return new SchemaDifference(diff.there(), views(sides.actual(), goal), notes, sides.actual());
    }

    private SchemaDifference forward(Present from, Wanted to, RenameHints hints) {
        List<String> notes = new ArrayList<>();
        HintedDiff diff = diff(from, to, to.model().seeds(), hints, notes);
        return new SchemaDifference(diff.there(), List.of(), notes, diff.start());
    }

    private HintedDiff diff(Present from, Wanted to, List<InsertRows> seeds, RenameHints hints, List<String> notes) {
        BothSides sides = sides(from, to.model(), from.revisions(), notes::add);
        if (from.schema().rows() != null) {
            notes.addAll(sides.idle());
        }
        SchemaModel actual = sides.actual();
        SchemaModel tables = new ViewsOfModel(actual).leftOut(sides.model().schema(), notes::add);
        Normalisation normal = normal(sides.model().withSchema(tables), notes::add);
        HintedDiff diff = hinted(actual, normal, sides.model(), seeds, hints);
        if (!normal.proven()) {
            notes.addAll(diff.notes());
        }
        return diff;
    }

    private HintedDiff hinted(
            SchemaModel start, Normalisation goal, DesiredModel model, List<InsertRows> seeds, RenameHints hints) {
        Lookup lookup = new Lookup(dialect.identifiers(), defaultSchema, hints.from(), hints.to());
        return HintedDiff.of(dialect, lookup, start, goal, model, seeds, hints);
    }

    /** A model leaves names open, which only counts in what one leads to: so the way is found the other way round. */
    private SchemaDifference backward(Wanted from, Present to, RenameHints hints) {
        List<String> notes = new ArrayList<>();
        HintedDiff diff = diff(to, from, List.of(), hints.backwards(), notes);
        SchemaModel start = normal(unnamed(from.model()), note -> {}).desired().normal();
        return new SchemaDifference(diff.back(), List.of(), notes, start);
    }

    private SchemaDifference wanted(Wanted from, Wanted to, RenameHints hints) {
        List<String> notes = new ArrayList<>();
        DesiredModel first = unnamed(from.model());
        DesiredModel second = unnamed(to.model());
        notes.addAll(first.notes());
        notes.addAll(second.notes());
        SchemaModel start = normal(first, notes::add).desired().normal();
        HintedDiff diff = hinted(start, normal(second, notes::add), second, second.seeds(), hints);
        return new SchemaDifference(
                diff.there(), List.of(), notes.stream().distinct().toList(), start);
    }

    // ---- reading

    private static SchemaModel mentioned(Present one, Present other) {
        return one.revisions().withSchemas(MentionedSchemas.of(one.revisions(), other.revisions()));
    }

    private SchemaModel read(Present side, SchemaModel mentioned) {
        DesiredModel nothing = new DesiredModel(SchemaModel.empty(), List.of(), List.of());
        return sides(side, nothing, mentioned, note -> {}).actual();
    }

    private BothSides sides(Present side, DesiredModel model, SchemaModel mentioned, Consumer<String> notes) {
        return side.schema()
                .read(connection -> new SidesReader(side.dialect(), connection, guidance)
                        .read(model, mentioned, side.schema().bookkeeping(), notes));
    }

    private DesiredModel unnamed(DesiredModel model) {
        return defaultSchema == null ? model : new DefaultSchema(defaultSchema).unnamedIn(model);
    }

    private Normalisation normal(DesiredModel model, Consumer<String> notes) {
        Set<Identifier> schemas = MentionedSchemas.of(model.schema());
        DesiredSchema named =
                DesiredSchema.of(model.schema().withSchemas(schemas)).withoutChoice(model.incidental());
        return new Normaliser(dialect, places, schemas).ofEverything(named, notes);
    }

    // ---- comparing

    private static List<ViewDifference> views(SchemaModel from, SchemaModel to) {
        Set<QualifiedName> names = new TreeSet<>(from.views().keySet());
        names.addAll(to.views().keySet());
        List<ViewDifference> views = new ArrayList<>();
        for (QualifiedName name : names) {
            View before = from.views().get(name);
            View after = to.views().get(name);
            if (before == null) {
                views.add(new ViewDifference(name, ViewDifference.Kind.COMES));
            } else if (after == null) {
                views.add(new ViewDifference(name, ViewDifference.Kind.GOES));
            } else if (!before.equals(after)) {
                views.add(new ViewDifference(name, ViewDifference.Kind.CHANGES));
            }
        }
        return views;
    }
}
