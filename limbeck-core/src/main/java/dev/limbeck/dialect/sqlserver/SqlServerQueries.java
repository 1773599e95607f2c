// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import java.util.Collections;

/**
 * The queries on the catalogue views, as Microsoft documents these for 2017 and newer. {@code %s} stands for the markers of the
 * schemas' names. Values of type {@code sql_variant} are cast, for drivers read them differently.
 */
final class SqlServerQueries {
    static final String DEFAULT_SCHEMA = "select schema_name()";

    /** The four first ones and those of the fixed roles belong to the server. */
    static final String SCHEMAS = """
            select name from sys.schemas
            where schema_id < 16384 and name not in (N'sys', N'INFORMATION_SCHEMA', N'guest') order by name""";

    /** Without the history of temporal tables, which follows them, and what the server's own tools keep. */
    static final String TABLES = """
            select s.name as schema_name, t.name as table_name, cast(p.value as nvarchar(4000)) as remark
            from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
            left join sys.extended_properties p on p.class = 1 and p.major_id = t.object_id and p.minor_id = 0
            and p.name = N'MS_Description'
            where s.name in (%s) and t.is_ms_shipped = 0 and t.temporal_type <> 1
            and not exists (select 1 from sys.extended_properties m where m.class = 1 and m.major_id = t.object_id
            and m.minor_id = 0 and m.name = N'microsoft_database_tools_support')
            order by s.name, t.name""";

    static final String COLUMNS = """
            select s.name as schema_name, t.name as table_name, c.name as column_name, y.name as type_name,
            case when y.is_user_defined = 1 then schema_name(y.schema_id) end as type_schema,
            c.max_length, c.precision, c.scale, c.is_nullable, d.definition as default_text,
            g.definition as computed_text, g.is_persisted, c.is_identity,
            cast(i.seed_value as bigint) as seed, cast(i.increment_value as bigint) as increment,
            case when c.collation_name <> cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128))
            then c.collation_name end as collation_name, cast(p.value as nvarchar(4000)) as remark
            from sys.columns c join sys.tables t on t.object_id = c.object_id
            join sys.schemas s on s.schema_id = t.schema_id join sys.types y on y.user_type_id = c.user_type_id
            left join sys.default_constraints d on d.object_id = c.default_object_id
            left join sys.computed_columns g on g.object_id = c.object_id and g.column_id = c.column_id
            left join sys.identity_columns i on i.object_id = c.object_id and i.column_id = c.column_id
            left join sys.extended_properties p on p.class = 1 and p.major_id = c.object_id
            and p.minor_id = c.column_id and p.name = N'MS_Description'
            where s.name in (%s) order by s.name, t.name, c.column_id""";

    static final String KEYS = """
            select s.name as schema_name, t.name as table_name, k.name as key_name, k.type as key_type,
            k.is_system_named, c.name as column_name
            from sys.key_constraints k join sys.tables t on t.object_id = k.parent_object_id
            join sys.schemas s on s.schema_id = t.schema_id
            join sys.index_columns x on x.object_id = k.parent_object_id and x.index_id = k.unique_index_id
            join sys.columns c on c.object_id = x.object_id and c.column_id = x.column_id
            where s.name in (%s) and x.key_ordinal > 0 order by s.name, t.name, k.name, x.key_ordinal""";

    static final String FOREIGN_KEYS = """
            select s.name as schema_name, t.name as table_name, k.name as key_name, c.name as column_name,
            rs.name as referenced_schema, rt.name as referenced_table, rc.name as referenced_column,
            k.delete_referential_action as on_delete, k.update_referential_action as on_update,
            k.is_not_trusted
            from sys.foreign_keys k join sys.tables t on t.object_id = k.parent_object_id
            join sys.schemas s on s.schema_id = t.schema_id
            join sys.foreign_key_columns x on x.constraint_object_id = k.object_id
            join sys.columns c on c.object_id = x.parent_object_id and c.column_id = x.parent_column_id
            join sys.tables rt on rt.object_id = k.referenced_object_id
            join sys.schemas rs on rs.schema_id = rt.schema_id
            join sys.columns rc on rc.object_id = x.referenced_object_id and rc.column_id = x.referenced_column_id
            where s.name in (%s) order by s.name, t.name, k.name, x.constraint_column_id""";

    static final String CHECKS = """
            select s.name as schema_name, t.name as table_name, k.name as check_name, k.definition, k.is_not_trusted
            from sys.check_constraints k join sys.tables t on t.object_id = k.parent_object_id
            join sys.schemas s on s.schema_id = t.schema_id
            where s.name in (%s) order by s.name, t.name, k.name""";

    /** Rows and columns kept in order; those of XML, spatial and full-text data have no word in the model. */
    static final String INDEXES = """
            select s.name as schema_name, t.name as table_name, i.name as index_name, i.type as index_type, i.is_unique,
            i.filter_definition, x.is_included_column, x.is_descending_key, c.name as column_name
            from sys.indexes i join sys.tables t on t.object_id = i.object_id
            join sys.schemas s on s.schema_id = t.schema_id
            join sys.index_columns x on x.object_id = i.object_id and x.index_id = i.index_id
            join sys.columns c on c.object_id = x.object_id and c.column_id = x.column_id
            where s.name in (%s) and i.type in (1, 2, 5, 6) and i.is_primary_key = 0 and i.is_unique_constraint = 0
            and i.is_hypothetical = 0 and (x.key_ordinal > 0 or x.is_included_column = 1)
            order by s.name, t.name, i.name, x.is_included_column, x.key_ordinal, x.index_column_id""";

    static final String SEQUENCES = """
            select s.name as schema_name, q.name as sequence_name, y.name as type_name,
            cast(q.start_value as bigint) as start_value, cast(q.increment as bigint) as increment,
            cast(q.minimum_value as bigint) as minimum_value, cast(q.maximum_value as bigint) as maximum_value,
            q.is_cycling, q.is_cached, q.cache_size
            from sys.sequences q join sys.schemas s on s.schema_id = q.schema_id
            join sys.types y on y.user_type_id = q.user_type_id
            where s.name in (%s) and q.is_ms_shipped = 0 order by s.name, q.name""";

    static final String VIEWS = """
            select s.name as schema_name, v.name as view_name, m.definition
            from sys.views v join sys.schemas s on s.schema_id = v.schema_id
            left join sys.sql_modules m on m.object_id = v.object_id
            where s.name in (%s) and v.is_ms_shipped = 0 order by s.name, v.name""";

    private SqlServerQueries() {}

    static String forSchemas(String query, int schemas) {
        return query.replace("%s", String.join(", ", Collections.nCopies(schemas, "?")));
    }
}
