// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.schema.Identifier;
import java.util.List;

/** A schema in a transaction that is rolled back. */
final class PostgresqlScratch {
    /**
     * Schemas get other names, as far as the user owns them, and an empty one takes the place of the default schema. Those of
     * extensions stay within sight, for the types and functions in them; those of extensions that cannot be moved keep their
     * names, and what was in the default schema comes along where it can.
     */
    private static final String ENTER = """
            DO $limbeck$
            DECLARE
                home text := coalesce(current_schema(), 'public');
                behind text := '';
                known text;
                before oid := current_schema()::regnamespace;
                one record;
            BEGIN
                FOR one IN
                    SELECT n.nspname::text AS name, 'limbeck_aside_' || n.oid AS aside,
                        EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE e.extnamespace = n.oid) AS extended,
                        EXISTS (SELECT FROM pg_catalog.pg_extension e
                            WHERE e.extnamespace = n.oid AND NOT e.extrelocatable) AS fixed
                    FROM pg_catalog.pg_namespace n
                    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                            WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
                    ORDER BY n.nspname
                LOOP
                    known := one.name;
                    IF one.name = home OR NOT one.fixed THEN
                        BEGIN
                            EXECUTE format('ALTER SCHEMA %I RENAME TO %I', one.name, one.aside);
                            known := one.aside;
                        EXCEPTION WHEN insufficient_privilege THEN
                            NULL;
                        END;
                    END IF;
                    IF one.extended THEN
                        behind := behind || ', ' || quote_ident(known);
                    END IF;
                END LOOP;
                IF EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = home) THEN
                    home := %NAME%;
                END IF;
                EXECUTE format('CREATE SCHEMA %I', home);
                FOR one IN
                    SELECT extname FROM pg_catalog.pg_extension
                    WHERE extnamespace = before AND extrelocatable ORDER BY extname
                LOOP
                    BEGIN
                        EXECUTE format('ALTER EXTENSION %I SET SCHEMA %I', one.extname, home);
                    EXCEPTION WHEN insufficient_privilege THEN
                        NULL;
                    END;
                END LOOP;
                PERFORM set_config('search_path', quote_ident(home) || behind, true);
                PERFORM set_config('limbeck.search_path', quote_ident(home) || behind, true);
            END $limbeck$""";

    private final IdentifierRules identifiers;

    private PostgresqlScratch(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    /** @param within the statements as they run in one transaction */
    static Scratch with(IdentifierRules identifiers, DdlRenderer within) {
        PostgresqlScratch scratch = new PostgresqlScratch(identifiers);
        return new Scratch.SchemaInTransaction(
                scratch::enter,
                scratch::setAside,
                PostgresqlQueries.REACHED,
                new Scratch.Hosting(
                        // one message, so that a pooler keeps the session; the first statement must outlive a rollback,
                        // after which nothing can be written
                        "SET default_transaction_read_only = on; COMMIT; BEGIN READ WRITE",
                        PostgresqlScratch::host,
                        "SELECT set_config('search_path', current_setting('limbeck.search_path'), true)",
                        within,
                        "ROLLBACK; RESET default_transaction_read_only"));
    }

    /** The previous path stays behind the new schema, so that types of extensions are found where they are. */
    private List<String> enter(String name) {
        String schema = identifiers.quoted(name);
        return List.of(
                "create schema " + schema,
                "select set_config('search_path', concat_ws(', ', " + literal(schema)
                        + ", nullif(current_setting('search_path'), '')), true)");
    }

    /** Seen by nobody else and gone with the transaction; takes no lock on the tables in it. */
    private List<String> setAside(Identifier schema) {
        return List.of("DO $$ BEGIN IF EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = "
                + literal(schema.text()) + ") THEN ALTER SCHEMA " + identifiers.render(schema) + " RENAME TO "
                + identifiers.quoted("limbeck_aside_" + schema.text()) + "; END IF; END $$");
    }

    /** A row that no commit lets pass makes one fail, whoever asks for it. */
    private static List<String> host(String name) {
        return List.of(
                ENTER.replace("%NAME%", literal(name)),
                "CREATE TEMPORARY TABLE limbeck_never_committed (id integer PRIMARY KEY,"
                        + " other integer REFERENCES limbeck_never_committed DEFERRABLE INITIALLY DEFERRED)",
                "INSERT INTO pg_temp.limbeck_never_committed VALUES (1, 2)");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
