// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.schema.Definition;
import dev.limbeck.schema.Definition.Kind;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements that a table, its indexes and its triggers were made by. The catalogue's own texts where the model still
 * agrees with them (online it does); otherwise, as in a script, what the model would be written as.
 */
final class TableSource {
    private final SchemaModel schema;
    private final TableReader reader;

    TableSource(SchemaModel schema, TableReader reader) {
        this.schema = schema;
        this.reader = reader;
    }

    /** The catalogue's CREATE TABLE; empty where the model has moved on. */
    Optional<TableText> table(Table table) {
        return definitions(Kind.TABLE, table.name())
                .map(definition -> TableParser.parse(definition.sql()))
                .filter(text -> isOf(text, table))
                .findFirst();
    }

    private boolean isOf(TableText text, Table table) {
        Table read = reader.read(table.name(), text);
        List<Table> all = new ArrayList<>(schema.tables().values());
        all.removeIf(other -> other.name().equals(read.name()));
        all.add(read);
        Table resolved = TableReader.resolve(all).get(read.name());
        return table.withIndexes(List.of()).withComment(null).equals(resolved);
    }

    /** The catalogue's CREATE INDEX; empty where the model has moved on. */
    Optional<String> index(Table table, Index index) {
        Identifier name = index.name();
        return definitions(Kind.INDEX, table.name())
                .filter(definition -> definition.name().name().equals(name))
                .map(Definition::sql)
                .filter(sql -> name != null && IndexText.parse(name, sql, table).equals(index))
                .findFirst();
    }

    List<String> triggers(QualifiedName table) {
        return definitions(Kind.TRIGGER, table).map(Definition::sql).toList();
    }

    private Stream<Definition> definitions(Kind kind, QualifiedName table) {
        return schema.definitions().stream()
                .filter(definition ->
                        definition.kind() == kind && definition.table().equals(table));
    }
}
