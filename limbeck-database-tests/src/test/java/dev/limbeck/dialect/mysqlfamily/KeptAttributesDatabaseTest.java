// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of a column's type, nullability, name or comment leaves every attribute that it does not mention. */
class KeptAttributesDatabaseTest {
    private static final QualifiedName NOTES = QualifiedName.of("notes");
    private static final Identifier WORD = Identifier.of("word");
    private static final SqlType WIDER = new SqlType.VarcharType(40, false);

    /** A column, and what must be left of its definition whatever is changed. */
    private record Case(String definition, @Nullable SqlType wider, String kept) {
        Case(String definition, String kept) {
            this(definition, WIDER, kept);
        }
    }

    private static final List<Case> EVERYWHERE = List.of(
            new Case("varchar(20) default '-' invisible", "INVISIBLE"),
            new Case("varchar(20) character set latin1", "latin1"),
            new Case("varchar(20) collate utf8mb4_bin", "COLLATE utf8mb4_bin"),
            new Case("varchar(20) comment 'it''s a \\\\ word, (so) `far`'", "COMMENT 'it''s a "),
            new Case("varchar(20) default 'x, y'", "DEFAULT 'x, y'"),
            new Case("varchar(20) default (uuid())", "uuid()"),
            new Case("varchar(20) generated always as (concat(id, 'x')) stored", "STORED"),
            new Case("varchar(20) generated always as (concat(id, 'x')) virtual invisible", "INVISIBLE"),
            new Case("int unsigned zerofill", null, "unsigned zerofill"),
            new Case("int auto_increment unique", new SqlType.IntegerType(64, false), "AUTO_INCREMENT"),
            new Case(
                    "datetime not null default current_timestamp on update current_timestamp",
                    new SqlType.TimestampType(3, false),
                    "(?i)ON UPDATE current_timestamp"));

    private static final List<Case> OF_MYSQL = List.of(
            new Case("point not null srid 4326", new SqlType.Raw("geometry"), "SRID 4326"),
            new Case("varchar(20) column_format fixed", "COLUMN_FORMAT FIXED"),
            new Case("varchar(20) storage memory column_format dynamic", "STORAGE MEMORY"),
            new Case("varchar(20) not secondary", "NOT SECONDARY"),
            new Case("varchar(20) invisible column_format fixed comment 'x'", "COLUMN_FORMAT FIXED"));

    /** MySQL keeps checks beside the columns, and renames no column that one speaks of. */
    private static final List<Case> OF_MARIADB = List.of(
            new Case("varchar(20) check (word <> '')", "<> "),
            new Case("varchar(200) compressed", new SqlType.VarcharType(400, false), "COMPRESSED"),
            new Case("varchar(20) without system versioning", "WITHOUT SYSTEM VERSIONING"));

    private static Map<String, ColumnPatch> changes(Case one) {
        Map<String, ColumnPatch> changes = new LinkedHashMap<>();
        ColumnPatch nothing = ColumnPatch.nothing();
        if (one.wider() != null) {
            changes.put("type", nothing.withType(Patch.to(one.wider())));
            changes.put("not null", nothing.withNullable(Patch.to(false)));
        }
        changes.put("comment", nothing.withComment(Patch.to("changed")));
        changes.put("name", nothing.withName(Patch.to(Identifier.of("term"))));
        return changes;
    }

    @EachDatabase("mysql")
    void keepsWhatMysqlKnows(TestDatabase database) throws SQLException {
        keeps(database, OF_MYSQL, "");
    }

    @EachDatabase("mariadb")
    void keepsWhatMariadbKnows(TestDatabase database) throws SQLException {
        keeps(database, OF_MARIADB, " with system versioning");
    }

    @EachDatabase({"mariadb", "mysql"})
    void keepsWhatBothKnow(TestDatabase database) throws SQLException {
        keeps(database, EVERYWHERE, "");
    }

    @EachDatabase("mysql")
    void keepsThemInABatchThatRenames(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table notes (id int primary key, word varchar(20) column_format fixed)");
            ColumnPatch nothing = ColumnPatch.nothing();

            trial.apply(new Batch(
                    NOTES,
                    List.of(
                            new AlterColumn(NOTES, WORD, nothing.withName(Patch.to(Identifier.of("term"))), null),
                            new AlterColumn(NOTES, Identifier.of("term"), nothing.withType(Patch.to(WIDER)), null))));

            assertThat(trial.dialect()
                            .reflector()
                            .source(trial.connection(), NOTES)
                            .orElseThrow())
                    .contains("`term` varchar(40)")
                    .contains("COLUMN_FORMAT FIXED");
        }
    }

    private static void keeps(TestDatabase database, List<Case> cases, String behind) throws SQLException {
        try (Trial trial = new Trial(database)) {
            for (Case one : cases) {
                for (Map.Entry<String, ColumnPatch> change : changes(one).entrySet()) {
                    keeps(trial, one, change, behind, null);
                    // the script tells nothing of the column but its name and type
                    keeps(trial, one, change, behind, trial.dialect().types().parse(type(one)));
                }
            }
        }
    }

    private static String type(Case one) {
        return one.definition().replaceFirst("^(int unsigned zerofill|\\w+(?:\\(\\d+\\))?).*", "$1");
    }

    private static void keeps(
            Trial trial, Case one, Map.Entry<String, ColumnPatch> change, String behind, @Nullable SqlType told)
            throws SQLException {
        boolean comments = change.getKey().equals("comment") && one.kept().startsWith("COMMENT");
        if (comments) {
            return;
        }
        String as = one.definition() + ", " + change.getKey() + (told == null ? "" : ", told its type");
        trial.execute(
                "drop table if exists notes",
                "create table notes (id int primary key, word " + one.definition() + ", last int)" + behind);
        Column before = told == null ? null : Column.of(WORD, told);
        AlterColumn alter = new AlterColumn(NOTES, WORD, change.getValue(), before);
        if (behind.contains("versioning")) {
            trial.execute("set system_versioning_alter_history = 1");
        }
        trial.apply(alter);
        String text =
                trial.dialect().reflector().source(trial.connection(), NOTES).orElseThrow();
        if (one.kept().startsWith("(?i)")) {
            assertThat(text).as(as).containsIgnoringCase(one.kept().substring(4));
        } else {
            assertThat(text).as(as).contains(one.kept());
        }
        assertThat(text).as(as).contains(change.getKey().equals("name") ? "`term`" : "`word`");
    }
}
