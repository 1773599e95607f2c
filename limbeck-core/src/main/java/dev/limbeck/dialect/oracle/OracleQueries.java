// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import java.util.Collections;

/**
 * The catalogue queries. {@code %s} stands for as many {@code ?} as there are schemas.
 *
 * <p>What a view shows as {@code LONG} ({@code data_default}, {@code search_condition}, {@code column_expression}, {@code
 * text}) can be neither sorted by nor given to a function, and the driver fetches rows that hold one singly, from a stream that
 * ends when a column behind it is asked for. So it stands last, in queries of its own that give only the rows which have one.
 */
final class OracleQueries {
    static final String DEFAULT_SCHEMA = "select sys_context('USERENV', 'CURRENT_SCHEMA') from dual";

    static final String SCHEMAS = "select username from all_users where username in (%s)";

    /**
     * Neither the inside of other objects (nested tables, overflows, materialised views and their logs) nor what lies in the
     * recycle bin, nor temporary tables.
     */
    static final String TABLES = """
            select t.owner, t.table_name, c.comments
              from all_tables t
              left join all_tab_comments c
                on c.owner = t.owner and c.table_name = t.table_name and c.table_type = 'TABLE'
             where t.owner in (%s)
               and t.nested = 'NO' and t.secondary = 'N' and t.dropped = 'NO' and t.temporary = 'N'
               and (t.iot_type is null or t.iot_type = 'IOT')
               and not exists (select 1 from all_mviews m where m.owner = t.owner and m.container_name = t.table_name)
               and not exists (select 1 from all_mview_logs l where l.log_owner = t.owner and l.log_table = t.table_name)
            """;

    static final String COLUMNS = """
            select c.owner, c.table_name, c.column_name, c.data_type, c.data_type_owner, c.data_length, c.data_precision,
                   c.data_scale, c.char_length, c.char_used, c.nullable, c.virtual_column, c.default_on_null, c.collation,
                   i.generation_type, i.identity_options, m.comments
              from all_tab_cols c
              left join all_tab_identity_cols i
                on i.owner = c.owner and i.table_name = c.table_name and i.column_name = c.column_name
              left join all_col_comments m
                on m.owner = c.owner and m.table_name = c.table_name and m.column_name = c.column_name
             where c.owner in (%s) and c.hidden_column = 'NO'
             order by c.owner, c.table_name, c.column_id
            """;

    /** Of virtual columns the expression. */
    static final String DEFAULTS = """
            select owner, table_name, column_name, data_default
              from all_tab_cols
             where owner in (%s) and hidden_column = 'NO' and default_length > 0
            """;

    static final String CONSTRAINTS = """
            select owner, constraint_name, constraint_type, table_name, r_owner, r_constraint_name, delete_rule, deferrable,
                   deferred, validated, generated
              from all_constraints
             where owner in (%s) and constraint_type in ('P', 'U', 'R')
            """;

    /** Without those that only say that a column is not null, unless somebody named them: these are sorted out later. */
    static final String CHECKS = """
            select owner, constraint_name, table_name, validated, search_condition
              from all_constraints
             where owner in (%s) and constraint_type = 'C'
               and not (generated = 'GENERATED NAME'
                        and regexp_like(nvl(search_condition_vc, ' '), '^"[^"]+" IS NOT NULL$'))
            """;

    static final String KEY_COLUMNS = """
            select owner, constraint_name, column_name
              from all_cons_columns
             where owner in (%s)
             order by owner, constraint_name, position
            """;

    /** The keys that foreign keys refer to, which may be in schemas that are not read. */
    static final String REFERENCED_COLUMNS = """
            select k.owner, k.constraint_name, k.table_name, k.column_name
              from all_cons_columns k
             where (k.owner, k.constraint_name) in
                   (select f.r_owner, f.r_constraint_name from all_constraints f
                     where f.owner in (%s) and f.constraint_type = 'R')
             order by k.owner, k.constraint_name, k.position
            """;

    /** Without those of large objects and index-organised tables, and those that keep a key unique. */
    static final String INDEXES = """
            select i.owner, i.index_name, i.index_type, i.uniqueness, i.table_owner, i.table_name
              from all_indexes i
             where i.table_owner in (%s) and i.dropped = 'NO'
               and i.index_type in
                   ('NORMAL', 'NORMAL/REV', 'BITMAP', 'FUNCTION-BASED NORMAL', 'FUNCTION-BASED NORMAL/REV',
                    'FUNCTION-BASED BITMAP')
               and not exists
                   (select 1 from all_constraints k
                     where k.owner = i.table_owner and k.table_name = i.table_name and k.constraint_type in ('P', 'U')
                       and k.index_name = i.index_name and nvl(k.index_owner, k.owner) = i.owner)
             order by i.owner, i.index_name
            """;

    static final String INDEX_COLUMNS = """
            select index_owner, index_name, column_name, descend, column_position
              from all_ind_columns
             where table_owner in (%s)
             order by index_owner, index_name, column_position
            """;

    /** A descending key is an expression too. */
    static final String INDEX_EXPRESSIONS = """
            select index_owner, index_name, column_position, column_expression
              from all_ind_expressions
             where table_owner in (%s)
            """;

    /** Those of identity columns have names that nobody chose and are not listed. */
    static final String SEQUENCES = """
            select s.sequence_owner, s.sequence_name, to_char(s.min_value), to_char(s.max_value), to_char(s.increment_by),
                   s.cycle_flag, to_char(s.cache_size)
              from all_sequences s
             where s.sequence_owner in (%s)
               and not exists
                   (select 1 from all_tab_identity_cols i
                     where i.owner = s.sequence_owner and i.sequence_name = s.sequence_name)
            """;

    static final String VIEWS = "select owner, view_name, text from all_views where owner in (%s)";

    private OracleQueries() {}

    static String forSchemas(String query, int count) {
        return query.formatted(String.join(", ", Collections.nCopies(count, "?")));
    }
}
