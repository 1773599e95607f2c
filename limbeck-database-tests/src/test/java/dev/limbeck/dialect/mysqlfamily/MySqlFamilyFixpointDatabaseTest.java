// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;

/** What the catalogue shows can be written again, and reads the same. Scratch normalisation stands on it. */
class MySqlFamilyFixpointDatabaseTest {
    @EachDatabase({"mariadb", "mysql"})
    void typesReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(one, other, """
                create table types (
                    a tinyint, b tinyint unsigned, c smallint, d smallint unsigned, e mediumint, f mediumint unsigned, g int,
                    h int unsigned, i bigint, j bigint unsigned, k int(5) zerofill, l bool, m tinyint(1), n bit, o bit(1),
                    p bit(8), q float, r float(24), s float(53), t double, u real, v float(7, 4), w decimal, x decimal(10),
                    y numeric(10, 2), z decimal(10, 2) unsigned, aa char, ab char(36), ac varchar(255), ad varchar(10),
                    ae tinytext, af text, ag mediumtext, ah longtext, ai binary, aj binary(16), ak varbinary(255),
                    al tinyblob, am blob, an mediumblob, ao longblob, ap date, aq time, ar time(6), as_ datetime,
                    at datetime(6), au timestamp null, av timestamp(3) null, aw year, ax json, ay enum('a', 'it''s', 'x\\\\y', ''),
                    az set('x', 'y'), ba national varchar(5), bb nchar(5), bc point, bd double unsigned)
                """);
    }

    @EachDatabase({"mariadb", "mysql"})
    void defaultsReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(one, other, """
                create table defaults (
                    a varchar(50) default 'open', b varchar(50) default 'it''s a \\\\ "x"', c text default (''), d char(3) default 'x',
                    e int default 0, f int default -1, g bigint default 5, h decimal(10,2) default -1.5, i float default 1.5,
                    j double default 1e10, k bool default true, l bit default b'1', m bit(8) default b'101', n date default '2020-01-01',
                    o datetime default '2020-01-01 10:00:00', p datetime default current_timestamp, q datetime(6) default now(6),
                    r timestamp default current_timestamp on update current_timestamp, s datetime(3) on update now(3),
                    t timestamp not null on update current_timestamp, u varchar(36) default (uuid()), v int default (1 + 2),
                    w varchar(40) default (concat('a', 'it''s', "b")), x json default ('{"a": [1]}'), y varchar(5) default 'NULL',
                    z varchar(30) default 'current_timestamp', aa varchar(9) default '5', ab enum('a', 'b') default 'b',
                    ac set('x', 'y') default 'x,y', ad time default '10:00:00', ae varchar(5) not null default '', af int unsigned default 7,
                    ag tinyint(1) not null default 0, ah varchar(20) default 'line\\nbreak', ai date default (curdate()),
                    aj varchar(20) default 'żółć', ak year default 2020, al varchar(40) default (concat('żółć', 'x')),
                    am timestamp null default null, an datetime(6) not null default '2020-01-01 10:00:00' on update now(6),
                    ao blob default ('x'), ap varchar(20) default '2020-01-01', aq decimal(10,2) unsigned default 3)
                """);
    }

    @EachDatabase({"mariadb", "mysql"})
    void checksReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(one, other, """
                create table checks (
                    id int primary key, s varchar(10) check (s in ('a', 'b', 'it''s')), t text, c char(1) check (c in ('A', 'B')),
                    n decimal(10, 2) check (n > 0), i smallint check (i between 0 and 2), `Mixed Name` varchar(3), d date, b bool not null,
                    j json, constraint ck_json check (json_valid(j)),
                    constraint like_check check (s like 'a%' or s is null), check (s not in ('q', 'r') and n < 100),
                    check (length(s) > 2), check (upper(s) in ('A', 'B')), check ((s is null) = (n is null)),
                    check (coalesce(s, 'no\\\\ne') in ('a', 'b')), check ((case when b then 1 else n end) = 1), check (`Mixed Name` like 'ż%'),
                    check (b = 0 or n > -1), check (year(d) > 1999), check (`Mixed Name` <> 'żółć'), check (s regexp '^[a-z]+$'),
                    check (cast(n as char) = '1'), check (n % 2 = 0), check (s <> 'a\\nb'), check (s <> "q'u\\"o"), check (d > date '2000-01-01'))
                """);
    }

    @EachDatabase({"mariadb", "mysql"})
    void keysReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(
                one,
                other,
                "create table a (id bigint auto_increment primary key, x int, y int, unique (x, y))",
                """
                create table b (
                    id int unsigned not null auto_increment, a_id bigint default 1, a_x int, a_y int, parent int unsigned, named bigint,
                    unnamed bigint, second bigint, third int unsigned, primary key (id), unique `Unique One` (a_x),
                    constraint fk_a foreign key (a_id) references a (id) on delete cascade on update set null,
                    constraint fk_pair foreign key (a_x, a_y) references a (x, y) on delete restrict,
                    constraint fk_self foreign key (parent) references b (id) on delete no action,
                    foreign key (unnamed) references a (id), key own_index (second), foreign key (second) references a (id),
                    constraint fk_named foreign key (named) references a (id) on delete set null)
                """,
                "alter table a add constraint circle foreign key (x) references b (a_x)",
                "create table c (b_id bigint, a_id bigint, n varchar(3), constraint pk_c primary key (a_id, b_id))",
                "create table no_key (a int)",
                "create table own_key (a int not null auto_increment, b int, key (a), primary key (b))");
    }

    @EachDatabase({"mariadb", "mysql"})
    void indexesReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(
                one,
                other,
                "create table i (a int, b varchar(20), `C d` text, e blob, g point not null)",
                "create index i1 on i (a)",
                "create index i2 on i (a desc, b)",
                "create unique index i3 on i (b, a)",
                "create unique index i4 on i (a desc)",
                "create index i5 on i (b(10), a desc)",
                "create index i6 on i (`C d`(20), e(10))",
                "create unique index i7 on i (`C d`(20))",
                "create fulltext index i8 on i (b, `C d`)",
                "create spatial index i9 on i (g)",
                "create index `I 10` on i (b desc, a desc)");
    }

    @EachDatabase("mysql")
    void functionalIndexesReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(
                one,
                other,
                "create table i (a int, b varchar(20), c json)",
                "create index i1 on i ((lower(b)))",
                "create unique index i2 on i (a, (concat(b, 'it''s \\\\')), (a + 1) desc)",
                "create index i3 on i ((cast(c ->> '$.x' as char(10)) collate utf8mb4_bin))");
    }

    @EachDatabase({"mariadb", "mysql"})
    void everythingElseReadsTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(
                one,
                other,
                "create table `select` (`order` int primary key, `Group` int comment 'it''s \\\\ \"x\"', `with space` int,"
                        + " `quo``te` int, `żółć` int, `UPPER` int, `schema` int, `rank` int)",
                "create table g (a int, b int generated always as (a * 2) stored, t varchar(9) collate utf8mb4_bin,"
                        + " s varchar(9) generated always as (case when t in ('a', 'it''s') then 'x' else t end) virtual comment 'c',"
                        + " l varchar(5) character set latin1) comment = 'it''s \\\\ g'");
    }

    @EachDatabase("mariadb")
    void sequencesReadTheSame(TestDatabase one, TestDatabase other) throws SQLException {
        holds(
                one,
                other,
                "create sequence s1",
                "create sequence s2 start with 100 increment by 50 cache 20",
                "create sequence s3 increment by -1 minvalue -10 maxvalue 10 start with 5 cycle nocache",
                "create sequence `S 4` maxvalue 1000",
                "create table t (id bigint default nextval(s2), u uuid default uuid(), i inet6)");
    }

    private static void holds(TestDatabase one, TestDatabase other, String... statements) throws SQLException {
        try (Trial first = new Trial(one);
                Trial second = new Trial(other)) {
            first.execute(statements);
            SchemaModel model = first.reflect();
            assertThat(model).isNotEqualTo(SchemaModel.empty());
            second.create(model);
            assertThat(second.reflect()).isEqualTo(model);
        }
    }
}
