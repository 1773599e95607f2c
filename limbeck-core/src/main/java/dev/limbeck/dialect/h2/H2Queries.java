// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import java.util.Collections;

/**
 * The catalogue queries. {@code %s} stands for as many {@code ?} as there are schemas. H2 makes the rows of its information
 * schema anew for each query and has no indexes on them, so nothing is joined here.
 */
final class H2Queries {
    /** Which way unquoted names fold, the default schema, and whether this version knows {@code nulls not distinct}. */
    static final String SETTINGS = """
            select schema(),
                   (select setting_value from information_schema.settings where setting_name = 'DATABASE_TO_UPPER'),
                   (select count(*) from information_schema.columns
                     where upper(table_schema) = 'INFORMATION_SCHEMA' and upper(table_name) = 'TABLE_CONSTRAINTS'
                       and upper(column_name) = 'NULLS_DISTINCT')
            """;

    static final String SCHEMAS = "select schema_name from information_schema.schemata where schema_name in (%s)";

    static final String TABLES = """
            select table_schema, table_name, remarks from information_schema.tables
             where table_schema in (%s) and table_type = 'BASE TABLE'
            """;

    static final String COLUMNS = """
            select table_schema, table_name, column_name, is_nullable, column_default, is_identity, identity_generation,
                   identity_start, identity_increment, identity_minimum, identity_maximum, identity_cycle, identity_cache,
                   is_generated, generation_expression, remarks,
                   data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) as type
              from information_schema.columns
             where table_schema in (%s) order by table_schema, table_name, ordinal_position
            """;

    static final String CONSTRAINTS = """
            select constraint_schema, constraint_name, constraint_type, table_schema, table_name, nulls_distinct
              from information_schema.table_constraints
            """;

    static final String CONSTRAINTS_BEFORE_2_2 = CONSTRAINTS.replace("nulls_distinct", "'YES' as nulls_distinct");

    static final String KEY_COLUMNS = """
            select constraint_schema, constraint_name, column_name, position_in_unique_constraint
              from information_schema.key_column_usage order by constraint_schema, constraint_name, ordinal_position
            """;

    /** Asked only where {@link #KEY_COLUMNS} speaks of columns that are not there. */
    static final String INDEX_COLUMNS_OF_KEYS = """
            select t.constraint_schema, t.constraint_name, c.column_name
              from information_schema.table_constraints t
              join information_schema.index_columns c
                on c.index_schema = t.index_schema and c.index_name = t.index_name
             order by t.constraint_schema, t.constraint_name, c.ordinal_position
            """;

    static final String CHECKS =
            "select constraint_schema, constraint_name, check_clause from information_schema.check_constraints";

    static final String REFERENCES = """
            select constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, update_rule, delete_rule
              from information_schema.referential_constraints
            """;

    static final String INDEXES = """
            select table_schema, table_name, index_schema, index_name, index_type_name = 'UNIQUE INDEX' as is_unique
              from information_schema.indexes
             where table_schema in (%s) and not is_generated and index_type_name <> 'PRIMARY KEY'
            """;

    static final String INDEX_COLUMNS = """
            select index_schema, index_name, column_name, ordering_specification, null_ordering
              from information_schema.index_columns
             where table_schema in (%s) order by index_schema, index_name, ordinal_position
            """;

    /** Those of identity columns have names that nobody chose and are not listed. */
    static final String SEQUENCES = """
            select sequence_schema, sequence_name, start_value, increment, minimum_value, maximum_value, cache, cycle_option
              from information_schema.sequences where sequence_schema in (%s)
            """;

    static final String VIEWS =
            "select table_schema, table_name, view_definition from information_schema.views where table_schema in (%s)";

    private H2Queries() {}

    static String forSchemas(String query, int count) {
        return query.formatted(String.join(", ", Collections.nCopies(count, "?")));
    }
}
