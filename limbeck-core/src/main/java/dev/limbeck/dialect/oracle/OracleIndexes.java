// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts indexes together from the rows of three queries. */
final class OracleIndexes {
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    private final IdentifierRules names;
    private final OracleExpressions expressions;
    private final BiFunction<String, String, QualifiedName> qualified;
    private final Map<Key, List<KeyRow>> keys = new HashMap<>();
    private final Map<Place, String> sql = new HashMap<>();

    /** @param qualified the neutral name of an owner's table */
    OracleIndexes(
            IdentifierRules names, OracleExpressions expressions, BiFunction<String, String, QualifiedName> qualified) {
        this.names = names;
        this.expressions = expressions;
        this.qualified = qualified;
    }

    private record Key(String owner, String name) {}

    private record KeyRow(String column, boolean descending, int position) {}

    private record Place(Key index, int position) {}

    /** @param type {@code NORMAL}, {@code BITMAP}, {@code FUNCTION-BASED NORMAL}, … */
    record Row(String owner, String name, String type, boolean unique, String tableOwner, String table) {}

    /** Columns arrive in the order of their index; one of an expression has a name that the server made. */
    void column(String owner, String index, String column, boolean descending, int position) {
        keys.computeIfAbsent(new Key(owner, index), any -> new ArrayList<>())
                .add(new KeyRow(column, descending, position));
    }

    void expression(String owner, String index, int position, String expression) {
        sql.put(new Place(new Key(owner, index), position), expression);
    }

    /** Called when all columns and expressions are known. */
    void add(Row row, TableAssembly tables) {
        Key key = new Key(row.owner(), row.name());
        List<Index.Part> parts = keys.getOrDefault(key, List.of()).stream()
                .map(column -> part(key, column))
                .toList();
        boolean bitmap = row.type().endsWith("BITMAP");
        tables.index(
                qualified.apply(row.tableOwner(), row.table()),
                new Index(
                        names.fromCatalogue(row.name()),
                        parts,
                        row.unique(),
                        null,
                        bitmap ? "bitmap" : null,
                        List.of()));
    }

    private Index.Part part(Key index, KeyRow row) {
        String expression = sql.get(new Place(index, row.position()));
        if (expression == null) {
            return new Index.Part(names.fromCatalogue(row.column()), null, row.descending(), null);
        }
        Matcher name = NAME.matcher(expression.strip());
        if (row.descending() && name.matches()) {
            Identifier column = names.fromCatalogue(name.group(1));
            return new Index.Part(column, null, true, null);
        }
        return new Index.Part(null, expressions.read(expression.strip()), row.descending(), null);
    }
}
