// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** Each type that a database does not refuse: made, read back, and made of what was read. */
class TypesDatabaseTest {
    /** The versions that the page speaks of. */
    private static final Set<String> SHOWN = Set.of("sqlite", "h2", "postgresql-18", "mariadb-11.4", "mysql-8.0");

    @EachDatabase
    void readsBackWhatItMade(TestDatabase database) throws SQLException, IOException {
        try (Trial trial = new Trial(database)) {
            List<SqlType> types = supported(trial);
            List<SqlType> read = roundTrip(trial, "a", types);
            SoftAssertions.assertSoftly(softly -> {
                for (int i = 0; i < types.size(); i++) {
                    SqlType type = types.get(i);
                    softly.assertThat(read.get(i)).as("%s read back", type).isNotInstanceOf(Raw.class);
                    if (read.get(i).equals(type) && !namesAnEnumeration(type)) {
                        softly.assertThat(parsed(trial, type)).isEqualTo(type);
                    }
                }
            });
            assertThat(roundTrip(trial, "b", read)).isEqualTo(read);
            if (SHOWN.contains(database.label())) {
                TypePage.holds("read back on " + database.kind().id(), changes(types, read));
            }
        }
    }

    @EachDatabase
    void keepsWhatItHasNoWordFor(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            List<SqlType> types = new ArrayList<>();
            TypeVocabulary.raws(database.kind()).forEach(sql -> types.add(new Raw(sql)));
            List<SqlType> read = roundTrip(trial, "a", types);

            assertThat(read).isEqualTo(types);
            assertThat(read)
                    .allSatisfy(type -> assertThat(trial.dialect().types().parse(((Raw) type).sql()))
                            .isEqualTo(type));
        }
    }

    private static List<SqlType> supported(Trial trial) {
        List<SqlType> types = new ArrayList<>();
        for (SqlType type : TypeVocabulary.all()) {
            try {
                trial.dialect().types().render(type);
                types.add(type);
            } catch (LimbeckException e) {
                assertThat(e.help()).isNotBlank();
            }
        }
        return types;
    }

    private static SqlType parsed(Trial trial, SqlType type) {
        return trial.dialect().types().parse(trial.dialect().types().render(type));
    }

    /** Its name is a word without a meaning to a dialect that sees no model. */
    private static boolean namesAnEnumeration(SqlType type) {
        return type.toString().contains("NamedEnumType");
    }

    /** What the columns of these types are in the catalogue. */
    private static List<SqlType> roundTrip(Trial trial, String prefix, List<SqlType> types) throws SQLException {
        SchemaModel before = trial.reflect();
        if (trial.dialect().id().equals(DatabaseKind.POSTGRESQL.id())
                && before.enumTypes().isEmpty()) {
            trial.apply(new CreateEnumType(TypeVocabulary.MOOD));
        }
        Map<QualifiedName, SqlType> tables = new LinkedHashMap<>();
        for (SqlType type : types) {
            tables.put(QualifiedName.of(prefix + tables.size()), type);
        }
        for (Map.Entry<QualifiedName, SqlType> table : tables.entrySet()) {
            trial.apply(new CreateTable(new Table(
                    table.getKey(), List.of(Column.of("c", table.getValue())), null, List.of(), List.of(), null)));
        }
        SchemaModel after = trial.reflect();
        return tables.keySet().stream()
                .map(table -> after.table(table).orElseThrow().columns().get(0).type())
                .toList();
    }

    private static String changes(List<SqlType> types, List<SqlType> read) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            if (!types.get(i).equals(read.get(i))) {
                changes.computeIfAbsent(JavaWords.of(read.get(i)), key -> new ArrayList<>())
                        .add("`" + JavaWords.of(types.get(i)) + "`");
            }
        }
        StringBuilder text = new StringBuilder();
        changes.forEach((as, ofTypes) -> text.append("- `")
                .append(as)
                .append("`: ")
                .append(String.join(", ", ofTypes))
                .append('\n'));
        return text.toString();
    }
}
