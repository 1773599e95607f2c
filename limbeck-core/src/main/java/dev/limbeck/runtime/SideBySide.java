// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import dev.limbeck.script.LoadedMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what several branches of a history work on at once, from what their upgrades do on paper. */
public final class SideBySide {
    private final Dialect dialect;
    private final TouchedObjects touched;

    /** @param dialect whose id the scripts are told and whose spelling of names raw SQL follows */
    public SideBySide(Dialect dialect) {
        this.dialect = dialect;
        this.touched = new TouchedObjects(dialect.identifiers());
    }

    /**
     * What was found.
     *
     * @param shared one sentence for each object that two sides or more work on: {@code column 'users.phone'} with what each
     *     does; a table where they work on different parts of it
     * @param unknown what could not be followed, one line each
     */
    public record Result(List<String> shared, List<String> unknown) {
        public Result {
            shared = List.copyOf(shared);
            unknown = List.copyOf(unknown);
        }
    }

    /** By object: what each side does to it. */
    private static final class Deeds {
        private final List<String> words = new ArrayList<>();
        private final Set<Integer> sides = new LinkedHashSet<>();

        void add(int side, String deed) {
            sides.add(side);
            words.add(deed);
        }
    }

    /** @param sides the migrations of each side, in any order; each is used up */
    public Result of(List<List<LoadedMigration>> sides) {
        Map<TouchedObject, Deeds> exact = new LinkedHashMap<>();
        Map<TouchedObject, Deeds> whole = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (LoadedMigration migration : sides.get(side)) {
                for (Operation operation : operations(migration, unknown)) {
                    String deed = migration.script().id() + " " + OperationTitle.of(operation);
                    Set<TouchedObject> objects = operation.accept(touched);
                    if (objects.isEmpty() && OpaqueSql.mayChangeSchema(operation)) {
                        unknown.add(deed);
                    }
                    for (TouchedObject object : objects) {
                        exact.computeIfAbsent(object, key -> new Deeds()).add(side, deed);
                        whole.computeIfAbsent(object.whole(), key -> new Deeds())
                                .add(side, deed);
                    }
                }
            }
        }
        return new Result(sentences(exact, whole), unknown);
    }

    private List<Operation> operations(LoadedMigration migration, List<String> unknown) {
        RecordedMigration recording = new RecordedMigration(dialect);
        try {
            migration.migration().upgrade(new Op(recording));
        } catch (RuntimeException notWithoutDatabase) {
            unknown.add(migration.script().id() + " " + notWithoutDatabase.getMessage());
        }
        return recording.operations();
    }

    /** A table is told of only where none of its columns is. */
    private static List<String> sentences(Map<TouchedObject, Deeds> exact, Map<TouchedObject, Deeds> whole) {
        List<String> sentences = new ArrayList<>();
        Set<TouchedObject> told = new LinkedHashSet<>();
        exact.forEach((object, deeds) -> {
            if (object.column() != null && deeds.sides.size() > 1) {
                sentences.add(object + ": " + String.join("; ", deeds.words));
                told.add(object.whole());
            }
        });
        whole.forEach((object, deeds) -> {
            if (deeds.sides.size() > 1 && !told.contains(object)) {
                sentences.add(object + ": " + String.join("; ", deeds.words));
            }
        });
        return sentences;
    }
}
