// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.sqlite.SqliteDialectProvider;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaWordsTest {
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier OWNER = Identifier.of("owner_id");

    @Test
    void aTableIsItsColumnsKeysAndIndexes() {
        Table table = new Table(
                QualifiedName.of("cats"),
                List.of(Column.of(ID, new SqlType.IntegerType(32, false)).withNullable(false)),
                new Constraint.PrimaryKey(null, List.of(ID)),
                List.of(
                        new Constraint.ForeignKey(
                                Identifier.of("fk_cats_owner"),
                                List.of(OWNER),
                                QualifiedName.of("people"),
                                List.of(ID),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE),
                        new Constraint.Check(Identifier.of("ck_cats_id"), "id > 0"),
                        new Constraint.Unique(null, List.of(ID, OWNER), true)),
                List.of(new Index(
                        Identifier.of("ix_cats"),
                        List.of(
                                new Index.Part(OWNER, null, true, Index.Nulls.LAST),
                                Index.Part.expression("lower(name)")),
                        true,
                        "id > 7",
                        "gin",
                        List.of(ID))),
                null,
                List.of());

        SqliteDialectProvider sqlite = new SqliteDialectProvider();
        SchemaWords words =
                new SchemaWords(sqlite.dialect(sqlite.defaultServer()).types());

        assertThat(words.table(table))
                .containsExactly(
                        "id INTEGER not null",
                        "primary key (id)",
                        "fk_cats_owner foreign key (owner_id) -> people (id) on delete cascade",
                        "ck_cats_id check (id > 0)",
                        "unique (id, owner_id) nulls not distinct",
                        "ix_cats unique index using gin (owner_id desc nulls last, lower(name)) include (id) where id > 7");
    }

    @Test
    void anEnumTypeIsItsValues() {
        assertThat(SchemaWords.values(new EnumType(QualifiedName.of("mood"), List.of("sad", "happy"))))
                .isEqualTo("('sad', 'happy')");
    }
}
