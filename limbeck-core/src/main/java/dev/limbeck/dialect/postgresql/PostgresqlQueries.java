// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue queries; each answers for all wanted schemas at once. {@code %s} stands for as many {@code ?} as there are
 * schemas, {@code {chosen}} for a condition that names tables, if only some are wanted. What an extension brought (dependency {@code e}) and partitions (whose definition is their parent's) are left out.
 */
final class PostgresqlQueries {
    static final String DEFAULT_SCHEMA = "select current_schema()";

    static final String SCHEMAS = "select nspname from pg_namespace n where nspname in (%s)";

    private static final String NOT_OF_AN_EXTENSION = """
            and not exists (select 1 from pg_depend e
                             where e.classid = '%1$s'::regclass and e.objid = %2$s.oid and e.deptype = 'e')
            """;

    private static final String OF_A_TABLE = """
             join pg_class t on t.oid = %s
             join pg_namespace n on n.oid = t.relnamespace
            where n.nspname in (%%s) and t.relkind in ('r', 'p') and not t.relispartition {chosen}
            """;

    static final String TABLES = """
            select n.nspname, t.relname, b.description, t.oid, h.parents
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
              left join pg_description b on b.classoid = 'pg_class'::regclass and b.objoid = t.oid and b.objsubid = 0
              left join (select inhrelid, string_agg(inhparent::regclass::text, ', ' order by inhseqno) as parents
                           from pg_inherits group by inhrelid) h on h.inhrelid = t.oid
             where n.nspname in (%s) and t.relkind in ('r', 'p') and not t.relispartition
            """ + NOT_OF_AN_EXTENSION.formatted("pg_class", "t");

    /** A sequence that belongs to a column ({@code a}: serial, {@code i}: identity) and that its default draws from. */
    private static final String OWN_SEQUENCE = """
              left join lateral (
                    select s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, q.relname as seqname, qn.nspname as seqschema
                      from pg_depend o
                      join pg_sequence s on s.seqrelid = o.objid
                      join pg_class q on q.oid = o.objid
                      join pg_namespace qn on qn.oid = q.relnamespace
                     where (a.attidentity <> '' or d.oid is not null)
                       and o.refclassid = 'pg_class'::regclass and o.refobjid = a.attrelid and o.refobjsubid = a.attnum
                       and o.classid = 'pg_class'::regclass
                       and (a.attidentity <> '' and o.deptype = 'i'
                            or o.deptype = 'a' and exists (
                               select 1 from pg_depend u
                                where u.classid = 'pg_attrdef'::regclass and u.objid = d.oid
                                  and u.refclassid = 'pg_class'::regclass and u.refobjid = o.objid))
                     limit 1) own on true
            """;

    /** Joins descriptions, since {@code col_description()} is a query of its own for each row. */
    static final String COLUMNS = """
            select n.nspname, t.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                   case when y.typtype = 'e' or e.typtype = 'e' then yn.nspname end as enum_schema,
                   coalesce(e.typname, y.typname) as enum_name, e.oid is not null as is_array,
                   a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid) as expression,
                   own.seqstart, own.seqincrement, own.seqmin, own.seqmax, own.seqcache, own.seqcycle,
                   own.seqname, own.seqschema,
                   case when a.attcollation <> y.typcollation then c.collname end as collation,
                   b.description as comment
              from pg_attribute a
              join pg_type y on y.oid = a.atttypid
              left join pg_type e on e.oid = y.typelem and y.typcategory = 'A' and e.typtype = 'e'
              left join pg_namespace yn on yn.oid = coalesce(e.typnamespace, y.typnamespace)
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              left join pg_collation c on c.oid = a.attcollation
              left join pg_description b
                     on b.classoid = 'pg_class'::regclass and b.objoid = a.attrelid and b.objsubid = a.attnum
            """
            + OWN_SEQUENCE
            + OF_A_TABLE.formatted("a.attrelid")
            + " and a.attnum > 0 and not a.attisdropped order by t.oid, a.attnum";

    private static final String NAMES_OF = """
            array(select k.attname::text from unnest(%1$s) with ordinality u(num, ord)
                    join pg_attribute k on k.attrelid = %2$s and k.attnum = u.num order by u.ord)
            """;

    /** Of an exclude constraint, in order; an empty text where there is no column or no operator class to name. */
    private static final String ELEMENTS = """
            case when c.contype = 'x' then array(select coalesce(a.attname::text, '')
                    from generate_series(1, cardinality(c.conexclop)) k(n)
                    left join pg_attribute a on a.attrelid = c.conrelid and a.attnum = i.indkey[k.n - 1] and a.attnum > 0
                   order by k.n) end as element_columns,
            case when c.contype = 'x' then array(select pg_get_indexdef(c.conindid, k.n, false)
                    from generate_series(1, cardinality(c.conexclop)) k(n) order by k.n) end as element_expressions,
            case when c.contype = 'x' then array(select case when o.opcdefault then '' else o.opcname::text end
                    from generate_series(1, cardinality(c.conexclop)) k(n)
                    join pg_opclass o on o.oid = i.indclass[k.n - 1] order by k.n) end as element_classes,
            case when c.contype = 'x' then array(select case when pg_operator_is_visible(o.oid) then o.oprname::text
                              else 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' end
                    from unnest(c.conexclop) with ordinality u(oid, n)
                    join pg_operator o on o.oid = u.oid
                    join pg_namespace n on n.oid = o.oprnamespace order by u.n) end as element_operators
            """;

    /** Those that the index of a key only carries along. */
    private static final String INCLUDED = """
            array(select a.attname::text from generate_series(i.indnkeyatts, i.indnatts - 1) k(n)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = i.indkey[k.n] order by k.n)
            """;

    /** What costs a query of its own for each row is asked of those rows alone that have it; null for the others. */
    private static String only(String condition, String expression) {
        return "case when " + condition + " then " + expression + " end";
    }

    private static String constraints(String nullsNotDistinct, String emptied) {
        return "select n.nspname, t.relname, c.conname, c.contype, "
                + NAMES_OF.formatted("c.conkey", "c.conrelid") + " as columns, "
                + only("c.contype = 'f'", NAMES_OF.formatted("c.confkey", "c.confrelid")) + " as referenced_columns, "
                + only("c.contype = 'f'", NAMES_OF.formatted(emptied, "c.conrelid")) + " as emptied_columns, "
                + only("c.contype in ('p', 'u')", INCLUDED) + " as included_columns, "
                + nullsNotDistinct
                + """
                     as nulls_not_distinct, pg_get_expr(c.conbin, c.conrelid) as expression,
                       rn.nspname as referenced_schema, r.relname as referenced_table,
                       c.confdeltype, c.confupdtype, c.condeferrable, c.condeferred, c.confmatchtype, c.convalidated,
                       m.amname as method, pg_get_expr(i.indpred, i.indrelid) as predicate,
                """
                + ELEMENTS
                + """
                  from pg_constraint c
                  left join pg_class r on r.oid = c.confrelid
                  left join pg_namespace rn on rn.oid = r.relnamespace
                  left join pg_index i on i.indexrelid = c.conindid and c.contype in ('p', 'u', 'x')
                  left join pg_class x on x.oid = i.indexrelid
                  left join pg_am m on m.oid = x.relam
                """
                + OF_A_TABLE.formatted("c.conrelid")
                + " and c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0 order by t.oid, c.conname";
    }

    static final String CONSTRAINTS = constraints("coalesce(i.indnullsnotdistinct, false)", "c.confdelsetcols");

    static final String CONSTRAINTS_BEFORE_15 = constraints("false", "cast(null as int2[])");

    /** One row for each key. */
    private static String indexes(String nullsNotDistinct) {
        return """
            select n.nspname, t.relname, x.relname as index, i.indisunique, m.amname, k.position,
                   k.position > i.indnkeyatts as included, a.attname,
                   case when a.attnum is null then pg_get_indexdef(i.indexrelid, k.position::int, false) end as expression,
                   i.indoption[k.position - 1] as option,
                   case when not o.opcdefault then o.opcname end as operator_class,
                   case when oc.collname is not null and i.indcollation[k.position - 1] <> coalesce(a.attcollation, 100)
                        then oc.collname end as collation,
                   pg_get_expr(i.indpred, i.indrelid) as predicate, x.reloptions,
                   (select s.spcname from pg_tablespace s where s.oid = x.reltablespace) as tablespace,
            """ + nullsNotDistinct + """
                   as nulls_not_distinct
              from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_am m on m.oid = x.relam
              cross join lateral generate_series(1, i.indnatts) k(position)
              left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k.position - 1] and a.attnum > 0
              left join pg_opclass o on o.oid = i.indclass[k.position - 1] and k.position <= i.indnkeyatts
              left join pg_collation oc on oc.oid = i.indcollation[k.position - 1] and k.position <= i.indnkeyatts
            """ + OF_A_TABLE.formatted("i.indrelid") + """
                       and not exists (select 1 from pg_constraint c
                                        where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                     order by i.indexrelid, k.position
                    """;
    }

    static final String INDEXES = indexes("i.indnullsnotdistinct");

    static final String INDEXES_BEFORE_15 = indexes("false");

    /** Those of identity and serial columns are part of the column. */
    static final String SEQUENCES = """
            select n.nspname, t.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                   format_type(s.seqtypid, null) as seqtype
              from pg_sequence s
              join pg_class t on t.oid = s.seqrelid
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname in (%s)
               and not exists (
                   select 1 from pg_depend o
                    where o.classid = 'pg_class'::regclass and o.objid = t.oid
                      and (o.deptype in ('i', 'e')
                           or o.deptype = 'a' and o.refclassid = 'pg_class'::regclass and exists (
                              select 1 from pg_attrdef d
                                join pg_depend u on u.classid = 'pg_attrdef'::regclass and u.objid = d.oid
                               where d.adrelid = o.refobjid and d.adnum = o.refobjsubid
                                 and u.refclassid = 'pg_class'::regclass and u.refobjid = t.oid
                                 and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%%::regclass)')))
            """;

    static final String ENUM_TYPES = """
            select n.nspname, t.typname, array(select v.enumlabel::text from pg_enum v
                                                where v.enumtypid = t.oid order by v.enumsortorder)
              from pg_type t
              join pg_namespace n on n.oid = t.typnamespace
             where n.nspname in (%s) and t.typtype = 'e'
            """ + NOT_OF_AN_EXTENSION.formatted("pg_type", "t");

    /** And what else entities may read that is no table of its own. */
    static final String VIEWS = """
            select n.nspname, t.relname, case when t.relkind in ('v', 'm') then pg_get_viewdef(t.oid) end,
                   case when t.relispartition then 'PARTITION' when t.relkind = 'f' then 'FOREIGN_TABLE' else 'VIEW' end
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname in (%s)
               and (t.relkind in ('v', 'm', 'f') or t.relkind in ('r', 'p') and t.relispartition)
            """ + NOT_OF_AN_EXTENSION.formatted("pg_class", "t");

    /**
     * Relations that were there before this transaction and that it has locked beyond reading. A schema made or renamed by the
     * transaction has its id in {@code xmin}; what was renamed belongs to the user all the same.
     */
    static final String REACHED = """
            select distinct n.nspname || '.' || c.relname
              from pg_catalog.pg_locks l
              join pg_catalog.pg_class c on c.oid = l.relation
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'relation' and l.mode <> 'AccessShareLock'
               and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
               and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
               and (n.nspname like 'limbeck\\_aside\\_%'
                    or n.xmin::text <> (pg_catalog.txid_current() & 4294967295)::text)
            """ + NOT_OF_AN_EXTENSION.formatted("pg_class", "c");

    private PostgresqlQueries() {}

    /** @param chosen the tables to read, by their numbers; null = all */
    static String forSchemas(String query, int count, @Nullable List<Long> chosen) {
        String tables = chosen == null
                ? ""
                : "and t.oid = any('{" + chosen.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + "}'::oid[])";
        return query.formatted(String.join(", ", Collections.nCopies(count, "?")))
                .replace("{chosen}", tables);
    }
}
