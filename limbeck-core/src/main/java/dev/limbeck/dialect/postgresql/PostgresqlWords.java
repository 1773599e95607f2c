// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import java.util.Set;

/** The key words that a name may not be, in lower case; from {@code pg_get_keywords()} of 12 to 18. */
final class PostgresqlWords {
    /** Reserved (R, T) in any of the versions; the second set are words that triggers and rules give a meaning. */
    static final Set<String> RESERVED = words("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
            column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
            current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
            from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
            localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
            returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
            unique user using variadic verbose when where window with
            between new of off old over
            """);

    /** Fine as the name of a column or table, but not of a type (C). */
    static final Set<String> NO_TYPE_NAME = words("""
            between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int
            integer interval json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar
            json_serialize json_table json_value least merge_action national nchar none normalize nullif numeric out overlay
            position precision real row setof smallint substring time timestamp treat trim values varchar xmlattributes
            xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            """);

    private PostgresqlWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
