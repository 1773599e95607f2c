// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.EnumTypeRename;
import dev.limbeck.diff.Renames.EnumValueRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.revision.Nearest;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the enumeration types and their values that hints speak of: {@code mood:feeling}, {@code mood.sad:glum}. */
final class EnumResolution {
    private final Lookup lookup;
    private final SchemaModel actual;
    private final SchemaModel desired;

    EnumResolution(Lookup lookup, SchemaModel actual, SchemaModel desired) {
        this.lookup = lookup;
        this.actual = actual;
        this.desired = desired;
    }

    Renames of(Intentions intentions, List<FormerValue> formerValues, Renames others) {
        List<NamedRename> hints = Stream.concat(intentions.renames().stream(), intentions.settledRenames().stream())
                .toList();
        Renames renames = others;
        List<EnumTypeRename> types = Stream.concat(
                        hints.stream().flatMap(hint -> type(hint).stream()),
                        formerValues.stream().flatMap(past -> type(past).stream()))
                .toList();
        for (EnumTypeRename rename : types) {
            boolean done = renames.enumTypes().stream()
                    .anyMatch(known -> known.type().equals(rename.type())
                            || known.renamed().equals(rename.renamed()));
            renames = done ? renames : renames.with(rename);
        }
        Values values = new Values(SchemaEffect.apply(actual, renames.operations()), renames);
        List<EnumValueRename> found = Stream.concat(
                        hints.stream().flatMap(hint -> values.of(hint).stream()),
                        formerValues.stream().flatMap(past -> values.of(past).stream()))
                .toList();
        for (EnumValueRename rename : found) {
            boolean done = renames.enumValues().stream()
                    .anyMatch(known -> known.type().equals(rename.type())
                            && (known.value().equals(rename.value())
                                    || known.newValue().equals(rename.newValue())));
            renames = done ? renames : renames.with(rename);
        }
        return renames;
    }

    /** Whether the hint speaks of an enumeration type, or of a value of one. */
    boolean knows(NamedRename hint) {
        List<String> path = hint.path();
        return lookup.table(actual, path).isEmpty()
                && (type(actual, path).isPresent()
                        || isOfValue(path) && lookup.table(actual, ofType(path)).isEmpty());
    }

    /** For a hint that was typed and fits nothing. */
    void requireValue(NamedRename hint) {
        List<String> path = hint.path();
        Optional<EnumType> there = isOfValue(path) ? type(actual, ofType(path)) : Optional.empty();
        if (there.isPresent() && !there.get().values().contains(last(path))) {
            throw noValue(hint, there.get(), last(path), lookup.there());
        }
        Optional<EnumType> wanted = there.flatMap(type -> desired.enumTypes().values().stream()
                .filter(other -> other.name().equals(type.name()))
                .findFirst());
        if (wanted.isPresent() && !wanted.get().values().contains(hint.newName())) {
            throw noValue(hint, wanted.get(), hint.newName(), lookup.wanted());
        }
    }

    private static LimbeckException noValue(NamedRename hint, EnumType type, String value, String whose) {
        String nearest = Nearest.of(value, type.values());
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                "type '" + type.name() + "' has no value '" + value + "' in " + whose,
                List.of("said with: --rename " + hint),
                nearest.isEmpty()
                        ? "there are: " + String.join(", ", type.values())
                        : "did you mean '" + nearest + "'?");
    }

    private boolean isOfValue(List<String> path) {
        return path.size() > 1
                && (type(actual, ofType(path)).isPresent()
                        || type(desired, ofType(path)).isPresent());
    }

    private static List<String> ofType(List<String> path) {
        return path.subList(0, path.size() - 1);
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private Optional<EnumType> type(SchemaModel schema, List<String> path) {
        return lookup.enumType(schema, path);
    }

    // ---- types

    private Optional<EnumTypeRename> type(NamedRename hint) {
        return type(actual, hint.path()).flatMap(there -> renamed(there.name(), hint.newName()));
    }

    private Optional<EnumTypeRename> renamed(QualifiedName old, String newName) {
        List<Identifier> names = desired.enumTypes().keySet().stream()
                .filter(name -> old.sibling(name.name()).equals(name))
                .map(QualifiedName::name)
                .toList();
        return lookup.name(names, newName)
                .map(name -> new EnumTypeRename(old, name))
                .filter(rename -> isRenamed(rename.type(), rename.renamed()));
    }

    private boolean isRenamed(QualifiedName old, QualifiedName renamed) {
        return actual.enumTypes().containsKey(old)
                && !desired.enumTypes().containsKey(old)
                && !actual.enumTypes().containsKey(renamed)
                && desired.enumTypes().containsKey(renamed);
    }

    private Optional<EnumTypeRename> type(FormerValue past) {
        if (past.value() != null || past.column() != null) {
            return Optional.empty();
        }
        return past.former().stream()
                .map(former -> past.owner().sibling(Identifier.of(former)))
                .filter(old -> isRenamed(old, past.owner()))
                .map(old -> new EnumTypeRename(old, past.owner().name()))
                .findFirst();
    }

    // ---- values

    /** Of types that have their new names. */
    private final class Values {
        private final SchemaModel present;
        private final Renames known;

        Values(SchemaModel present, Renames known) {
            this.present = present;
            this.known = known;
        }

        Optional<EnumValueRename> of(NamedRename hint) {
            if (hint.path().size() < 2
                    || lookup.table(actual, ofType(hint.path())).isPresent()) {
                return Optional.empty();
            }
            Optional<QualifiedName> byOldName = type(actual, ofType(hint.path()))
                    .map(type -> known.enumTypes().stream()
                            .filter(rename -> rename.type().equals(type.name()))
                            .map(EnumTypeRename::renamed)
                            .findFirst()
                            .orElse(type.name()));
            return byOldName
                    .or(() -> type(present, ofType(hint.path())).map(EnumType::name))
                    .map(type -> new EnumValueRename(type, last(hint.path()), hint.newName()))
                    .filter(this::fits);
        }

        Optional<EnumValueRename> of(FormerValue past) {
            String value = past.value();
            if (value == null || past.column() != null) {
                return Optional.empty();
            }
            return past.former().stream()
                    .map(former -> new EnumValueRename(past.owner(), former, value))
                    .filter(this::fits)
                    .findFirst();
        }

        private boolean fits(EnumValueRename rename) {
            EnumType there = present.enumTypes().get(rename.type());
            EnumType wanted = desired.enumTypes().get(rename.type());
            return there != null
                    && wanted != null
                    && there.values().contains(rename.value())
                    && !there.values().contains(rename.newValue())
                    && wanted.values().contains(rename.newValue())
                    && !wanted.values().contains(rename.value());
        }
    }
}
