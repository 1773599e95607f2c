// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import java.util.Collections;

/**
 * The catalogue queries; each answers for all wanted schemas or tables at once. {@code {schemas}} stands for as many {@code ?}
 * as there are schemas, {@code {tables}} for one {@code ?}, the numbers of the tables. What an extension brought (dependency
 * {@code e}) and partitions (whose definition is their parent's) are left out.
 *
 * <p>Where many rows come, little is joined: what few rows have is asked for these alone, within {@code case}, and what belongs
 * together by number is put together by the reader. The planner takes an array that a query makes for a short one, so that it
 * goes by the index of the tables' numbers and never thinks of compiling the query ({@code jit}), which costs half a second.
 */
final class PostgresqlQueries {
    /** The default schema, and which of the wanted ones there are. */
    static final String SCHEMAS = """
            select current_schema(), array(select n.nspname::text from pg_namespace n where n.nspname in ({schemas}))
            """;

    /** Built-in types have lower numbers: {@code FirstNormalObjectId}, the same in every version. */
    private static final String TYPE_OF_SOMEBODY = "a.atttypid >= 16384";

    /** None, or the default one of {@code text}, {@code bpchar} and {@code varchar}. */
    private static final String USUAL_COLLATION =
            "(a.attcollation = 0 or a.attcollation = 100 and a.atttypid in (25, 1042, 1043))";

    private static final String NOT_OF_AN_EXTENSION = """
            and not exists (select 1 from pg_depend e
                             where e.classid = '%1$s'::regclass and e.objid = %2$s.oid and e.deptype = 'e')
            """;

    private static final String OF_A_TABLE = "any(array(select unnest(cast({tables} as oid[]))))";

    static final String TABLES = """
            select n.nspname, t.relname, b.description, t.oid,
                   (select string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno)
                      from pg_inherits h where h.inhrelid = t.oid) as parents
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
              left join pg_description b on b.classoid = 'pg_class'::regclass and b.objoid = t.oid and b.objsubid = 0
             where n.nspname in ({schemas}) and t.relkind in ('r', 'p') and not t.relispartition
            """ + NOT_OF_AN_EXTENSION.formatted("pg_class", "t");

    /** Of columns. */
    static final String COMMENTS = "select b.objoid, b.objsubid, b.description from pg_description b"
            + " where b.classoid = 'pg_class'::regclass and b.objsubid > 0 and b.objoid = " + OF_A_TABLE;

    static final String COLUMNS = """
            select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.attidentity,
                   a.attgenerated, a.attcollation,
                   case when a.atthasdef then (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                                                where d.adrelid = a.attrelid and d.adnum = a.attnum) end as expression,
            """
            + only("not " + USUAL_COLLATION, """
                   (select c.collname from pg_collation c
                      join pg_type y on y.oid = a.atttypid and y.typcollation <> c.oid where c.oid = a.attcollation)
                   """) + " as collation, "
            + only(TYPE_OF_SOMEBODY, """
                   (select array[n.nspname::text, coalesce(e.typname, y.typname)::text, (e.oid is not null)::text]
                      from pg_type y
                      left join pg_type e on e.oid = y.typelem and y.typcategory = 'A' and e.typtype = 'e'
                      join pg_namespace n on n.oid = coalesce(e.typnamespace, y.typnamespace)
                     where y.oid = a.atttypid and (y.typtype = 'e' or e.typtype = 'e'))
                   """) + " as enumeration from pg_attribute a where a.attrelid = " + OF_A_TABLE
            + " and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum";

    /** Of tables that are not read themselves and that a foreign key points at. */
    static final String OTHER_COLUMNS = """
            select t.oid, n.nspname, t.relname, a.attnum, a.attname, a.attcollation
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
             where t.oid =
            """ + OF_A_TABLE;

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

    /** What costs a query of its own for each row is asked of those rows alone that have it; null for the others. */
    private static String only(String condition, String expression) {
        return "case when " + condition + " then " + expression + " end";
    }

    private static String constraints(String nullsNotDistinct, String emptied) {
        return "select c.conrelid, c.conname, c.contype, c.conkey::text as columns, c.confrelid,"
                + " c.confkey::text as referenced_columns, " + emptied + " as emptied_columns, "
                + nullsNotDistinct
                + """
                     as nulls_not_distinct, pg_get_expr(c.conbin, c.conrelid) as expression,
                       case when i.indnatts > i.indnkeyatts then i.indkey::text end as index_columns, i.indnkeyatts,
                       c.confdeltype, c.confupdtype, c.condeferrable, c.condeferred, c.confmatchtype, c.convalidated,
                       case when c.contype = 'x' then (select m.amname from pg_class x join pg_am m on m.oid = x.relam
                                                        where x.oid = i.indexrelid) end as method,
                       case when c.contype = 'x' then pg_get_expr(i.indpred, i.indrelid) end as predicate,
                """
                + ELEMENTS
                + """
                  from pg_constraint c
                  left join pg_index i on i.indexrelid = c.conindid and c.contype in ('p', 'u', 'x')
                 where c.conrelid =
                """
                + OF_A_TABLE
                + " and c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0 order by c.conrelid, c.conname";
    }

    static final String CONSTRAINTS = constraints("coalesce(i.indnullsnotdistinct, false)", "c.confdelsetcols::text");

    static final String CONSTRAINTS_BEFORE_15 = constraints("false", "cast(null as text)");

    /** Of the keys of an index, in order. */
    private static String ofKeys(String expression, String numbers, String catalogue) {
        return "array(select " + expression + " from unnest(" + numbers
                + "::oid[]) with ordinality k(oid, n) left join " + catalogue + " o on o.oid = k.oid order by k.n)";
    }

    /** One row for each; an empty text stands for an operator class or a collation that is not worth naming. */
    private static String indexes(String nullsNotDistinct) {
        return """
            select i.indrelid, x.relname as index, i.indisunique, m.amname, i.indnkeyatts, i.indkey::text as columns,
                   i.indoption::text as options, i.indcollation::text as collations,
                   pg_get_expr(i.indpred, i.indrelid) as predicate, x.reloptions,
                   case when x.reltablespace <> 0
                        then (select s.spcname from pg_tablespace s where s.oid = x.reltablespace) end as tablespace,
            """
                + only("i.indexprs is not null", """
                   array(select pg_get_indexdef(i.indexrelid, k.n, false) from generate_series(1, i.indnatts) k(n) order by k.n)
                   """) + " as expressions, "
                + only(
                        "i.indclass::oid[] && array(select o.oid from pg_opclass o where not o.opcdefault)",
                        ofKeys("case when o.opcdefault then '' else o.opcname::text end", "i.indclass", "pg_opclass"))
                + " as operator_classes, "
                + only(
                        "not i.indcollation::oid[] <@ '{0,100}'::oid[]",
                        ofKeys("coalesce(o.collname::text, '')", "i.indcollation", "pg_collation"))
                + " as collation_names, "
                + nullsNotDistinct + """
                   as nulls_not_distinct
              from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_am m on m.oid = x.relam
             where i.indrelid =
            """ + OF_A_TABLE + """
                       and not exists (select 1 from pg_constraint c
                                        where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                     order by i.indexrelid
                    """;
    }

    static final String INDEXES = indexes("i.indnullsnotdistinct");

    static final String INDEXES_BEFORE_15 = indexes("false");

    /** With the column that one belongs to ({@code i}: identity, {@code a}: serial) and that draws from it. */
    static final String SEQUENCES = """
            select n.nspname, t.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                   format_type(s.seqtypid, null) as seqtype, o.refobjid as owner, o.refobjsubid as owner_column
              from pg_sequence s
              join pg_class t on t.oid = s.seqrelid
              join pg_namespace n on n.oid = t.relnamespace
              left join pg_depend o
                     on o.classid = 'pg_class'::regclass and o.objid = t.oid and o.refclassid = 'pg_class'::regclass
                    and (o.deptype = 'i' or o.deptype = 'a' and exists (
                        select 1 from pg_attrdef d
                          join pg_depend u on u.classid = 'pg_attrdef'::regclass and u.objid = d.oid
                         where d.adrelid = o.refobjid and d.adnum = o.refobjsubid
                           and u.refclassid = 'pg_class'::regclass and u.refobjid = t.oid
                           and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%::regclass)'))
             where n.nspname in ({schemas})
               and (o.refobjid is not null or not exists (select 1 from pg_depend e
                       where e.classid = 'pg_class'::regclass and e.objid = t.oid and e.deptype = 'e'))
            """;

    static final String ENUM_TYPES = """
            select n.nspname, t.typname, array(select v.enumlabel::text from pg_enum v
                                                where v.enumtypid = t.oid order by v.enumsortorder)
              from pg_type t
              join pg_namespace n on n.oid = t.typnamespace
             where n.nspname in ({schemas}) and t.typtype = 'e'
            """ + NOT_OF_AN_EXTENSION.formatted("pg_type", "t");

    /** And what else entities may read that is no table of its own. */
    static final String VIEWS = """
            select n.nspname, t.relname, case when t.relkind in ('v', 'm') then pg_get_viewdef(t.oid) end,
                   case when t.relispartition then 'PARTITION' when t.relkind = 'f' then 'FOREIGN_TABLE' else 'VIEW' end
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname in ({schemas})
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

    /** With as many places as there are schemas. */
    static String forSchemas(String query, int count) {
        return query.replace("{schemas}", String.join(", ", Collections.nCopies(count, "?")));
    }

    /** With one place for the numbers of the tables: {@code {16385,16390}}. */
    static String forTables(String query) {
        return query.replace("{tables}", "?");
    }
}
