// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.csvmodel;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.model.ModelSettings;
import dev.limbeck.model.ModelSourceProvider;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as lines of {@code table;column;type}, found by the service loader for {@code source = "csv"}. */
public final class CsvModelProvider implements ModelSourceProvider {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public ModelSource source(ModelSettings settings) {
        return context -> new DesiredModel(
                SchemaModel.ofTables(tables(settings.files(), context.dialect().types())), List.of(), List.of());
    }

    private static List<Table> tables(List<Path> files, TypeSystem types) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (String line : files.stream().flatMap(file -> lines(file).stream()).toList()) {
            String[] cells = line.split(";", 3);
            columns.computeIfAbsent(cells[0], table -> new ArrayList<>())
                    .add(Column.of(cells[1], types.parse(cells[2])));
        }
        return columns.entrySet().stream()
                .map(table ->
                        new Table(QualifiedName.of(table.getKey()), table.getValue(), null, List.of(), List.of(), null))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.NO_MODEL,
                    "the lines of '" + file + "' cannot be read",
                    List.of(String.valueOf(failure)),
                    "write it, or correct limbeck.toml:\n[model]\nsource = \"csv\"\nfile = \"tables.csv\"",
                    failure);
        }
    }
}
