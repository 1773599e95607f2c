// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static dev.limbeck.dialect.SplitFeature.BACKSLASH_ESCAPES;
import static dev.limbeck.dialect.SplitFeature.BACKTICK_QUOTES;
import static dev.limbeck.dialect.SplitFeature.BLOCK_BODIES;
import static dev.limbeck.dialect.SplitFeature.BRACKET_QUOTES;
import static dev.limbeck.dialect.SplitFeature.DELIMITER_COMMAND;
import static dev.limbeck.dialect.SplitFeature.DOLLAR_QUOTES;
import static dev.limbeck.dialect.SplitFeature.E_STRINGS;
import static dev.limbeck.dialect.SplitFeature.HASH_COMMENTS;
import static dev.limbeck.dialect.SplitFeature.NESTED_COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalSplitterTest {
    private static final StatementSplitter STANDARD = new LexicalSplitter();
    private static final StatementSplitter POSTGRESQL =
            new LexicalSplitter(DOLLAR_QUOTES, NESTED_COMMENTS, E_STRINGS, BLOCK_BODIES);
    private static final StatementSplitter MYSQL =
            new LexicalSplitter(BACKSLASH_ESCAPES, HASH_COMMENTS, BACKTICK_QUOTES, DELIMITER_COMMAND, BLOCK_BODIES);

    private static List<String> texts(StatementSplitter splitter, String script) {
        return splitter.split(script, 1).stream().map(Part::text).toList();
    }

    @Test
    void splitsAtSemicolonsAndNeedsNoneAtTheEnd() {
        assertThat(texts(STANDARD, "select 1; select 2 ;\n;;\nselect 3"))
                .containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void givesNothingForBlanksAndComments() {
        assertThat(texts(STANDARD, " \n-- nothing\n/* here; */ ;\n")).isEmpty();
    }

    @Test
    void leavesSemicolonsInStringsAndNamesAlone() {
        assertThat(texts(STANDARD, "select 'a;''b;' as \"c;\"\"d\"; select '-- no; comment'"))
                .containsExactly("select 'a;''b;' as \"c;\"\"d\"", "select '-- no; comment'");
    }

    @Test
    void leavesSemicolonsInCommentsAloneAndKeepsInnerComments() {
        assertThat(texts(STANDARD, "/* head; */ select 1 -- it's; one\n + /* two; */ 2 -- end;\n; select 3"))
                .containsExactly("select 1 -- it's; one\n + /* two; */ 2", "select 3");
    }

    @Test
    void keepsPlaceholdersAndColonsAsTheyAre() {
        assertThat(texts(STANDARD, "insert into t values ('${x}', ':y'); select a::text"))
                .containsExactly("insert into t values ('${x}', ':y')", "select a::text");
    }

    @Test
    void takesABackslashLiterallyWithoutTheFeature() {
        assertThat(texts(STANDARD, "select 'c:\\'; select 2")).containsExactly("select 'c:\\'", "select 2");
    }

    @Test
    void countsLinesFromTheFirstSignOfEachStatement() {
        String script = "\n-- comment\nselect 1;\r\n/* a\r\nb */ select\r\n2;\rselect 3; select 4";
        assertThat(STANDARD.split(script, 10))
                .containsExactly(
                        new Part("select 1", 12),
                        new Part("select\r\n2", 14),
                        new Part("select 3", 16),
                        new Part("select 4", 16));
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(STANDARD.split("\uFEFFselect 1;", 1)).containsExactly(new Part("select 1", 1));
    }

    @Test
    void readsDollarQuotesWithAndWithoutTags() {
        String body = "create function f() returns text as $fn$ begin return $$a;b$$; end; $fn$ language plpgsql";
        assertThat(texts(POSTGRESQL, body + "; select $1, a$b, '$$'; do $$ begin null; end $$"))
                .containsExactly(body, "select $1, a$b, '$$'", "do $$ begin null; end $$");
    }

    @Test
    void readsEscapeStringsOnlyAfterE() {
        assertThat(texts(POSTGRESQL, "select E'it\\'s;', e'\\\\'; select 'x\\'; select name'a;b'"))
                .containsExactly("select E'it\\'s;', e'\\\\'", "select 'x\\'", "select name'a;b'");
    }

    @Test
    void readsNestedComments() {
        assertThat(texts(POSTGRESQL, "select /* a /* b; */ c; */ 1; select 2"))
                .containsExactly("select /* a /* b; */ c; */ 1", "select 2");
        assertThat(texts(STANDARD, "select /* a /* b; */ 1; select 2"))
                .containsExactly("select /* a /* b; */ 1", "select 2");
    }

    @Test
    void readsBodiesThatBeginAtomically() {
        String function = "create or replace function f(begin int) returns int language sql\nbegin atomic\n"
                + " insert into t values (substring('x' from 1 for 2)) on conflict do nothing;\n"
                + " select case when $1 = 1 then 2 end;\nend";
        assertThat(texts(POSTGRESQL, function + "; begin; select 1; end; commit"))
                .containsExactly(function, "begin", "select 1", "end", "commit");
    }

    @Test
    void readsBackslashesHashesAndBackticksOfMysql() {
        assertThat(texts(MYSQL, "select 'it\\'s;', \"\\\";\", `a;``b`; # it's;\nselect 5--3; select 4 --\n;"))
                .containsExactly("select 'it\\'s;', \"\\\";\", `a;``b`", "select 5--3", "select 4");
    }

    @Test
    void keepsCommentsThatTheServerRuns() {
        assertThat(texts(MYSQL, "/*!40101 SET NAMES utf8 */;\n/* no */ /*M!100100 set x=1; */;"))
                .containsExactly("/*!40101 SET NAMES utf8 */", "/*M!100100 set x=1; */");
    }

    @Test
    void obeysDelimiterLines() {
        String script =
                "select 1;\r\ndelimiter //\r\ncreate procedure p()\nbegin\n select 'a//b'; -- x//\n select 2;\nend//\n"
                        + "DELIMITER ;\nselect 3;\nDELIMITER $$\nselect 4; select 5$$ select 6$$\nDELIMITER ;\nselect 7";
        assertThat(MYSQL.split(script, 1))
                .containsExactly(
                        new Part("select 1", 1),
                        new Part("create procedure p()\nbegin\n select 'a//b'; -- x//\n select 2;\nend", 3),
                        new Part("select 3", 9),
                        new Part("select 4; select 5", 11),
                        new Part("select 6", 11),
                        new Part("select 7", 13));
    }

    @Test
    void readsBlockBodiesWithoutADelimiter() {
        String procedure = """
                create definer = `root`@`localhost` procedure p(in begin_at int)
                begin
                  declare done int default if(begin_at, 1, 0);
                  declare continue handler for not found begin set done = 1; end;
                  outer_loop: loop
                    if (done = 1) then leave outer_loop; elseif done = 2 then iterate outer_loop; else set @end = 1; end if;
                    while done < 5 do set done = done + 1; end while;
                    repeat set done = repeat('1', 2); until done end repeat;
                    case done when 1 then if done then select 1; end if; else begin end; end case;
                    select case when if(done, 1, 0) then t.end else (case 1 when 1 then 2 end) end, if(1, 2, 3) from t;
                    if case when done then 1 end = 1 then select 2; end if;
                  end loop outer_loop;
                end""";
        assertThat(texts(MYSQL, procedure + "; select 8; begin; select 9; commit"))
                .containsExactly(procedure, "select 8", "begin", "select 9", "commit");
    }

    @Test
    void readsBodiesOfOneStatement() {
        String trigger = "create trigger if not exists tr before insert on t for each row set new.a = if(new.b, 1, 2)";
        String ifOnly = "create procedure q() if 1 then select 1; select 2; end if";
        String event = "alter event e on schedule every 1 day do begin delete from t; end";
        assertThat(texts(MYSQL, trigger + ";" + ifOnly + ";" + event + "; select 3"))
                .containsExactly(trigger, ifOnly, event, "select 3");
    }

    @Test
    void readsCompoundStatementsOfMariadb() {
        assertThat(texts(MYSQL, "begin not atomic select 1; select 2; end; select 3"))
                .containsExactly("begin not atomic select 1; select 2; end", "select 3");
    }

    @Test
    void readsTriggersOfSqlite() {
        StatementSplitter sqlite = new LexicalSplitter(BACKTICK_QUOTES, BRACKET_QUOTES, BLOCK_BODIES);
        String trigger = "create temp trigger [a;b] after update of repeat on t when if(new.a, 1, 0) begin\n"
                + " update t set repeat = 1, loop = case when new.x then 2 else 3 end; delete from [c];\nend";
        assertThat(texts(
                        sqlite,
                        trigger + "; begin immediate; create table event (a); create table \"trigger\" (b); end"))
                .containsExactly(
                        trigger, "begin immediate", "create table event (a)", "create table \"trigger\" (b)", "end");
    }

    @Test
    void namesTheLineOfWhatHasNoEnd() {
        assertUnterminated(STANDARD, "select 1;\nselect\n 'abc\n;\n", "the string that begins in line 12 has no end");
        assertUnterminated(STANDARD, "/* x\n", "the comment that begins in line 10 has no end");
        assertUnterminated(STANDARD, "select \"a", "the quoted name that begins in line 10 has no end");
        assertUnterminated(POSTGRESQL, "\nselect $a$ $b$", "the string that begins in line 11 has no end");
    }

    private static void assertUnterminated(StatementSplitter splitter, String script, String message) {
        assertThatThrownBy(() -> splitter.split(script, 10))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.INVALID_SCRIPT))
                .hasMessage(message);
    }
}
