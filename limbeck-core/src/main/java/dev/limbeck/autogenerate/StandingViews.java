// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The views of the database that stand on tables which a revision changes. No operation makes or drops them, but some
 * databases refuse a change under them, and others let it break them: the revision is tried out once more with them.
 */
final class StandingViews {
    /** The number of the connection and the name of the place, which are others the next time: the note goes into the file. */
    private static final Pattern OF_THIS_RUN = Pattern.compile("\\(conn=\\d+\\) |\\blimbeck_scratch_\\w+\\.");

    private final SchemaModel actual;
    private final IdentifierRules rules;
    private final List<View> all;

    StandingViews(SchemaModel actual, IdentifierRules rules) {
        this.actual = actual;
        this.rules = rules;
        this.all = actual.views().values().stream()
                .filter(view -> view.kind() == View.Kind.VIEW && !view.sql().isBlank())
                .toList();
    }

    /** What would go wrong with them; nothing where none stands on what is changed. */
    List<String> notes(ScratchPlaces places, SchemaModel desired, List<Operation> upgrade) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> touched = touched(upgrade);
        List<View> views = standingOn(touched);
        if (views.isEmpty()) {
            return List.of();
        }
        actual.tables().keySet().stream()
                .filter(table -> views.stream().anyMatch(view -> mentions(view, table)))
                .forEach(touched::add);
        SchemaModel near = Neighbourhood.of(touched, actual, desired).within(actual);
        SchemaModel start = UnseenTables.of(near, desired).addedTo(near);
        try (ScratchPlace place = places.open(MentionedSchemas.of(start, actual, desired))) {
            return place.isElsewhere() ? List.of() : triedIn(place, start, views, upgrade);
        } catch (SQLException refused) {
            return List.of(); // the proof had its place and has said what there is to say
        }
    }

    private List<String> triedIn(ScratchPlace place, SchemaModel start, List<View> views, List<Operation> upgrade) {
        try {
            place.run(new SchemaDiffer(new ExactComparison())
                    .diff(SchemaModel.empty(), DesiredSchema.of(start), Ownership.ofEverything(), List.of())
                    .operations());
            for (View view : views) {
                place.execute(statement(view));
            }
        } catch (ScratchPlace.Failure | SQLException failure) {
            return List.of(
                    names(views) + " could not be built on the side, so nobody knows whether what it stands on can be"
                            + " changed under it: " + oneLine(failure));
        }
        try {
            place.run(upgrade.stream().map(WithinTransaction::of).toList());
        } catch (ScratchPlace.Failure failure) {
            return List.of(
                    names(views) + " stands in the way: while it is there, the database refuses '"
                            + OperationTitle.of(failure.operation()) + "' (" + oneLine(failure)
                            + "). In this revision, drop it before and make it again at the end, with its grants: op.execute(…)");
        }
        List<String> notes = new ArrayList<>();
        for (View view : views) {
            try {
                place.execute("SELECT 1 FROM " + rules.render(view.name()) + " WHERE 1 = 0");
            } catch (SQLException failure) {
                notes.add("view '" + view.name() + "' does not work any more after this revision (" + oneLine(failure)
                        + "); drop it in the revision, or make it anew: op.execute(…)");
            }
        }
        return notes;
    }

    /** A table or column that only comes disturbs no view. */
    private Set<QualifiedName> touched(List<Operation> upgrade) {
        Set<QualifiedName> touched = new HashSet<>();
        for (Operation operation : upgrade) {
            if (operation instanceof Operation.AlterEnumType alter) {
                touched.addAll(actual.tablesWith(alter.type()));
            } else if (!(operation instanceof Operation.CreateTable || operation instanceof Operation.AddColumn)) {
                ChangedTable.of(operation).ifPresent(touched::add);
            }
        }
        return touched;
    }

    /** Those on the tables, and those on such views, each behind what it stands on. */
    private List<View> standingOn(Collection<QualifiedName> tables) {
        List<View> found = new ArrayList<>();
        List<View> others = new ArrayList<>(all);
        while (others.removeIf(view -> (mentionsAny(view, tables.stream())
                        || mentionsAny(view, found.stream().map(View::name)))
                && found.add(view))) {
            // until no view stands on one of them
        }
        List<View> ordered = new ArrayList<>();
        while (!found.isEmpty()) {
            List<View> next = found.stream()
                    .filter(view -> !mentionsAny(view, found.stream().map(View::name)))
                    .toList();
            // a word may be a column of that name too, so that two seem to stand on each other
            ordered.addAll(next.isEmpty() ? found : next);
            found.removeAll(List.copyOf(ordered));
        }
        return ordered;
    }

    private boolean mentionsAny(View view, Stream<QualifiedName> names) {
        return names.anyMatch(name -> mentions(view, name));
    }

    private boolean mentions(View view, QualifiedName name) {
        String text = name.name().text();
        String word = "(?<![\\p{L}\\p{N}_$])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_$])|"
                + Pattern.quote(rules.quoted(text));
        return !view.name().equals(name)
                && Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(view.sql())
                        .find();
    }

    private String statement(View view) {
        String sql = view.sql().strip();
        return sql.regionMatches(true, 0, "CREATE", 0, 6)
                ? sql
                : "CREATE VIEW " + rules.render(view.name()) + " AS " + sql;
    }

    private static String names(List<View> views) {
        return (views.size() == 1 ? "view " : "one of the views ")
                + views.stream().map(view -> "'" + view.name() + "'").collect(Collectors.joining(", "));
    }

    private static String oneLine(Exception failure) {
        String text =
                String.valueOf(failure.getMessage()).lines().map(String::strip).collect(Collectors.joining("; "));
        return OF_THIS_RUN.matcher(text).replaceAll("");
    }
}
