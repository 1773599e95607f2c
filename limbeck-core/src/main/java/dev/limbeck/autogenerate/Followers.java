// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.SequenceRename;
import dev.limbeck.diff.Renames.TableRename;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is named after a table and follows it: the sequence {@code users_seq} that numbers its rows, or the table that stands
 * for the sequence. A new one would begin again at 1 and give numbers that are taken.
 */
final class Followers {
    private final SchemaModel actual;
    private final SchemaModel desired;

    Followers(SchemaModel actual, SchemaModel desired) {
        this.actual = actual;
        this.desired = desired;
    }

    Renames of(Renames known) {
        Renames renames = known;
        for (TableRename leader : known.tables()) {
            for (Sequence sequence : actual.sequences().values()) {
                QualifiedName name = follow(sequence.name(), leader);
                if (isFree(sequence.name(), name, actual.sequences(), desired.sequences())
                        && renames.sequences().stream()
                                .noneMatch(done -> done.sequence().equals(sequence.name()))) {
                    renames = renames.with(new SequenceRename(sequence.name(), name.name()));
                }
            }
            for (Table table : actual.tables().values()) {
                QualifiedName name = follow(table.name(), leader);
                if (isFree(table.name(), name, actual.tables(), desired.tables())
                        && desired.table(name).map(Followers::columns).equals(Optional.of(columns(table)))
                        && renames.tables().stream()
                                .noneMatch(done -> done.table().equals(table.name())
                                        || done.renamed().equals(name))) {
                    renames = renames.with(new TableRename(table.name(), name.name()));
                }
            }
        }
        return renames;
    }

    private static QualifiedName follow(QualifiedName name, TableRename leader) {
        String old = leader.table().name().text();
        String text = name.name().text();
        return text.startsWith(old + "_")
                ? name.sibling(Identifier.of(leader.newName().text() + text.substring(old.length())))
                : name;
    }

    private static <T> boolean isFree(
            QualifiedName old, QualifiedName name, Map<QualifiedName, T> there, Map<QualifiedName, T> wanted) {
        return !old.equals(name) && !wanted.containsKey(old) && wanted.containsKey(name) && !there.containsKey(name);
    }

    private static Set<Column> columns(Table table) {
        return table.columns().stream()
                .map(column -> column.withDefault(null).withComment(null))
                .collect(Collectors.toSet());
    }
}
