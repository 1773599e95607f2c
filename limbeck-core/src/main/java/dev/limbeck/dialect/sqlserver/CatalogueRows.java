// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the queries answered, as plain data in the order of the queries. */
record CatalogueRows(
        String defaultSchema,
        List<String> schemas,
        List<TableRow> tables,
        List<ColumnRow> columns,
        List<KeyRow> keys,
        List<ForeignKeyRow> foreignKeys,
        List<CheckRow> checks,
        List<IndexRow> indexes,
        List<SequenceRow> sequences,
        List<ViewRow> views) {

    /** Which table a row is about. */
    record Owner(String schema, String name) {
        static Owner read(ResultSet row) throws SQLException {
            return new Owner(row.getString("schema_name"), row.getString("table_name"));
        }
    }

    record TableRow(Owner table, @Nullable String comment) {
        static TableRow read(ResultSet row) throws SQLException {
            return new TableRow(Owner.read(row), row.getString("remark"));
        }
    }

    /**
     * @param typeSchema of a type that a user made, else null
     * @param maxLength in bytes, -1 = {@code max}
     */
    record TypeRow(String name, @Nullable String typeSchema, int maxLength, int precision, int scale) {
        static TypeRow read(ResultSet row) throws SQLException {
            return new TypeRow(
                    row.getString("type_name"),
                    row.getString("type_schema"),
                    row.getInt("max_length"),
                    row.getInt("precision"),
                    row.getInt("scale"));
        }
    }

    record NumberingRow(long seed, long increment) {}

    record ComputedRow(String sql, boolean persisted) {}

    record ColumnRow(
            Owner table,
            String name,
            TypeRow type,
            boolean nullable,
            @Nullable String defaultText,
            @Nullable ComputedRow computed,
            @Nullable NumberingRow numbering,
            @Nullable String collation,
            @Nullable String comment) {
        static ColumnRow read(ResultSet row) throws SQLException {
            String computed = row.getString("computed_text");
            return new ColumnRow(
                    Owner.read(row),
                    row.getString("column_name"),
                    TypeRow.read(row),
                    row.getBoolean("is_nullable"),
                    row.getString("default_text"),
                    computed == null ? null : new ComputedRow(computed, row.getBoolean("is_persisted")),
                    row.getBoolean("is_identity")
                            ? new NumberingRow(row.getLong("seed"), row.getLong("increment"))
                            : null,
                    row.getString("collation_name"),
                    row.getString("remark"));
        }
    }

    /** One column of a key; {@code type} is {@code PK} or {@code UQ}. */
    record KeyRow(Owner table, String name, String type, boolean systemNamed, String column) {
        static KeyRow read(ResultSet row) throws SQLException {
            return new KeyRow(
                    Owner.read(row),
                    row.getString("key_name"),
                    row.getString("key_type").strip(),
                    row.getBoolean("is_system_named"),
                    row.getString("column_name"));
        }
    }

    /**
     * One column of a foreign key.
     *
     * @param onDelete 0 no action, 1 cascade, 2 set null, 3 set default
     * @param onUpdate likewise
     * @param trusted all rows have been looked at
     */
    record ForeignKeyRow(
            Owner table,
            String name,
            String column,
            Owner referenced,
            String referencedColumn,
            int onDelete,
            int onUpdate,
            boolean trusted) {
        static ForeignKeyRow read(ResultSet row) throws SQLException {
            return new ForeignKeyRow(
                    Owner.read(row),
                    row.getString("key_name"),
                    row.getString("column_name"),
                    new Owner(row.getString("referenced_schema"), row.getString("referenced_table")),
                    row.getString("referenced_column"),
                    row.getInt("on_delete"),
                    row.getInt("on_update"),
                    !row.getBoolean("is_not_trusted"));
        }
    }

    record CheckRow(Owner table, String name, String definition, boolean trusted) {
        static CheckRow read(ResultSet row) throws SQLException {
            return new CheckRow(
                    Owner.read(row),
                    row.getString("check_name"),
                    row.getString("definition"),
                    !row.getBoolean("is_not_trusted"));
        }
    }

    /**
     * One column of an index, keys before included ones.
     *
     * @param type 1 clustered, 2 nonclustered, 5 clustered columnstore, 6 nonclustered columnstore
     */
    record IndexRow(
            Owner table,
            String name,
            int type,
            boolean unique,
            @Nullable String filter,
            boolean included,
            boolean descending,
            String column) {
        static IndexRow read(ResultSet row) throws SQLException {
            return new IndexRow(
                    Owner.read(row),
                    row.getString("index_name"),
                    row.getInt("index_type"),
                    row.getBoolean("is_unique"),
                    row.getString("filter_definition"),
                    row.getBoolean("is_included_column"),
                    row.getBoolean("is_descending_key"),
                    row.getString("column_name"));
        }
    }

    /** @param cacheSize 0 = the server chooses */
    record SequenceRow(
            String schema,
            String name,
            String type,
            long start,
            long increment,
            long minimum,
            long maximum,
            boolean cycling,
            boolean cached,
            long cacheSize) {
        static SequenceRow read(ResultSet row) throws SQLException {
            return new SequenceRow(
                    row.getString("schema_name"),
                    row.getString("sequence_name"),
                    row.getString("type_name"),
                    row.getLong("start_value"),
                    row.getLong("increment"),
                    row.getLong("minimum_value"),
                    row.getLong("maximum_value"),
                    row.getBoolean("is_cycling"),
                    row.getBoolean("is_cached"),
                    row.getLong("cache_size"));
        }
    }

    record ViewRow(String schema, String name, @Nullable String definition) {
        static ViewRow read(ResultSet row) throws SQLException {
            return new ViewRow(row.getString("schema_name"), row.getString("view_name"), row.getString("definition"));
        }
    }
}
