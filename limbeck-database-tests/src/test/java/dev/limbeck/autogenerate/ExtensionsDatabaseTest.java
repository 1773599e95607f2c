// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Types, operator classes and functions of PostgreSQL's own extensions, in files of SQL and in entities. */
class ExtensionsDatabaseTest {
    private static final List<String> EXTENSIONS =
            List.of("citext", "hstore", "pg_trgm", "btree_gist", "\"uuid-ossp\"", "ltree", "unaccent", "pgcrypto");

    private static final String TABLES = """
            create table rooms (
                id uuid default uuid_generate_v4() primary key,
                mail citext not null unique check (mail ~ '@'),
                mails citext[] default '{}',
                extra hstore default '' not null,
                place ltree,
                floor int not null,
                taken tsrange,
                name text not null default encode(gen_random_bytes(4), 'hex'),
                exclude using gist (floor with =, taken with &&)
            );
            create index ix_rooms_name on rooms using gin (name gin_trgm_ops);
            create index ix_rooms_place on rooms using gist (place);
            create index ix_rooms_extra on rooms using gin (extra);
            create index ix_rooms_mail on rooms (lower(mail::text));
            """;

    private static final String ROUTINES = """
            create function touch() returns trigger language plpgsql as $$ begin new.name := 'x'; return new; end $$;
            create trigger touched before update on rooms for each row execute function touch();
            """;

    @TempDir
    private Path directory;

    private static String creating() {
        StringBuilder sql = new StringBuilder();
        EXTENSIONS.forEach(name ->
                sql.append("create extension if not exists ").append(name).append(";\n"));
        return sql.toString();
    }

    private static Workbench withExtensions(TestDatabase database) throws Exception {
        Workbench bench = new Workbench(database);
        for (String name : EXTENSIONS) {
            bench.execute("create extension " + name);
        }
        return bench;
    }

    private static void leadsThereAndBack(Workbench bench, DesiredModel model) throws Exception {
        SchemaModel empty = bench.read();
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade().stream()
                        .map(OperationTitle::of))
                .isEmpty();
        bench.apply(generated.downgrade());
        Workbench.assertSame(bench.read(), empty);
    }

    @EachDatabase("postgresql")
    void aFileOfSqlUsesThem(TestDatabase database) throws Exception {
        try (Workbench bench = withExtensions(database)) {
            leadsThereAndBack(bench, SchemaFiles.load(bench, directory, creating() + TABLES + ROUTINES));
        }
    }

    @EachDatabase("postgresql")
    void aFileNeedNotSpeakOfThem(TestDatabase database) throws Exception {
        try (Workbench bench = withExtensions(database)) {
            leadsThereAndBack(bench, SchemaFiles.load(bench, directory, TABLES));
        }
    }

    @EachDatabase("postgresql")
    void entitiesUseThem(TestDatabase database) throws Exception {
        String entity = """
                @Entity @Table(name = "rooms", indexes = @Index(name = "ix_mail", columnList = "mail")) class Room {
                    @Id @Column(columnDefinition = "uuid default uuid_generate_v4()") UUID id;
                    @Column(columnDefinition = "citext", nullable = false, unique = true) String mail;
                    @Column(columnDefinition = "hstore") String extra;
                    @Column(columnDefinition = "ltree") String place;
                }
                """;
        try (Workbench bench = withExtensions(database)) {
            CompiledEntities compiled = CompiledEntities.of(entity, directory);
            HibernateSettings settings = new HibernateSettings(List.of(compiled.classes()), List.of(), Map.of());
            leadsThereAndBack(bench, new HibernateModelSource(settings).read(bench.dialect()));
        }
    }
}
