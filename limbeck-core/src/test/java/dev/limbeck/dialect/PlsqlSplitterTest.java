// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static dev.limbeck.dialect.SplitFeature.PLSQL_BODIES;
import static dev.limbeck.dialect.SplitFeature.Q_STRINGS;
import static dev.limbeck.dialect.SplitFeature.SLASH_LINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlsqlSplitterTest {
    private static final StatementSplitter ORACLE = new LexicalSplitter(Q_STRINGS, SLASH_LINES, PLSQL_BODIES);

    private static List<String> texts(String script) {
        return ORACLE.split(script, 1).stream().map(Part::text).toList();
    }

    @Test
    void endsStatementsAtSemicolonsAndAtLinesWithASlash() {
        assertThat(texts("SELECT 1 FROM dual\n\n/\n\nSELECT 2 FROM dual;\n/\nSELECT 6\n / 2 FROM dual\n  / \nSELECT 4"))
                .containsExactly("SELECT 1 FROM dual", "SELECT 2 FROM dual", "SELECT 6\n / 2 FROM dual", "SELECT 4");
    }

    @Test
    void knowsStringsThatChooseTheirQuotes() {
        assertThat(texts("SELECT q'[it's; [x]]' FROM dual; SELECT NQ'!a';b!' || q'<;>' FROM dual; SELECT eq'x' FROM d"))
                .containsExactly(
                        "SELECT q'[it's; [x]]' FROM dual",
                        "SELECT NQ'!a';b!' || q'<;>' FROM dual",
                        "SELECT eq'x' FROM d");
    }

    @Test
    void saysWhereAStringWithoutEndBegins() {
        assertThatThrownBy(() -> texts("SELECT 1 FROM dual;\nSELECT q'[it's]"))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("line 2");
    }

    /** Each is one statement with its last semicolon, whether a slash follows or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN NULL; END;",
                "<<outer>> BEGIN NULL; END outer;",
                "DECLARE n NUMBER := 1; BEGIN IF n = 1 THEN NULL; ELSIF n = 2 THEN NULL; END IF; END;",
                "BEGIN FOR r IN (SELECT 1 FROM dual) LOOP NULL; END LOOP; WHILE FALSE LOOP NULL; END LOOP; END;",
                "BEGIN x := CASE WHEN a THEN 1 ELSE 2 END; CASE y WHEN 1 THEN NULL; END CASE; END;",
                "BEGIN DECLARE x NUMBER; BEGIN NULL; END; EXCEPTION WHEN OTHERS THEN RAISE; END;",
                "BEGIN EXECUTE IMMEDIATE q'[BEGIN; END IF;]'; END;",
                "CREATE OR REPLACE PROCEDURE p (a IN NUMBER) IS b NUMBER; BEGIN NULL; END p;",
                "CREATE OR REPLACE EDITIONABLE FUNCTION f RETURN NUMBER AS BEGIN RETURN 1; END;",
                "CREATE FUNCTION f RETURN NUMBER IS FUNCTION g RETURN NUMBER IS BEGIN RETURN 1; END; BEGIN RETURN g; END;",
                "CREATE FUNCTION f RETURN NUMBER IS CURSOR c IS SELECT 1 FROM dual; TYPE t IS RECORD (a NUMBER);"
                        + " BEGIN RETURN 1; END;",
                "CREATE FUNCTION f RETURN NUMBER AS LANGUAGE JAVA NAME 'A.f() return int';",
                "CREATE OR REPLACE PACKAGE p AS c CONSTANT NUMBER := 1; FUNCTION f RETURN NUMBER; PROCEDURE q; END p;",
                "CREATE PACKAGE BODY p IS x NUMBER; FUNCTION f RETURN NUMBER IS BEGIN RETURN x; END f; BEGIN x := 1; END;",
                "CREATE PACKAGE BODY p IS PROCEDURE q; PROCEDURE q IS BEGIN NULL; END; END p;",
                "CREATE OR REPLACE TRIGGER t BEFORE INSERT ON x FOR EACH ROW WHEN (new.a IS NULL)"
                        + " DECLARE n NUMBER; BEGIN :new.a := 1; END;",
                "CREATE TRIGGER t BEFORE UPDATE OF a ON x REFERENCING OLD AS o BEGIN IF UPDATING THEN NULL; END IF; END;",
                "CREATE TRIGGER t FOR INSERT ON x COMPOUND TRIGGER n NUMBER; BEFORE STATEMENT IS BEGIN n := 0; END BEFORE"
                        + " STATEMENT; AFTER EACH ROW IS BEGIN n := 1; END AFTER EACH ROW; END t;",
                "CREATE OR REPLACE TYPE t AS OBJECT (a NUMBER, MEMBER FUNCTION f RETURN NUMBER);",
                "CREATE TYPE t AS TABLE OF NUMBER;",
                "CREATE TYPE BODY t AS MEMBER FUNCTION f RETURN NUMBER IS BEGIN RETURN a; END;"
                        + " CONSTRUCTOR FUNCTION t RETURN SELF AS RESULT IS BEGIN RETURN; END; END;"
            })
    void keepsABodyTogether(String statement) {
        assertThat(texts(statement + "\n/\nSELECT 1 FROM dual;\n")).containsExactly(statement, "SELECT 1 FROM dual");
        assertThat(texts(statement + "\nSELECT 1 FROM dual;\n")).containsExactly(statement, "SELECT 1 FROM dual");
        assertThat(texts("SELECT 1 FROM dual;" + statement)).containsExactly("SELECT 1 FROM dual", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW v AS SELECT CASE WHEN a THEN 1 END x FROM t",
                "CREATE TABLE begin_end (a NUMBER)",
                "CREATE OR REPLACE FORCE VIEW v AS SELECT 1 FROM dual",
                "WITH q AS (SELECT 1 FROM dual) SELECT * FROM q"
            })
    void endsOtherStatementsAtTheirSemicolon(String statement) {
        assertThat(texts(statement + "; SELECT 1 FROM dual")).containsExactly(statement, "SELECT 1 FROM dual");
    }

    @Test
    void endsJavaAndQueriesWithFunctionsAtASlashOnly() {
        String java = "CREATE AND COMPILE JAVA SOURCE NAMED a AS class A { int b; int c; }";
        String query = "WITH FUNCTION f RETURN NUMBER IS BEGIN RETURN 1; END; SELECT f FROM dual";
        assertThat(texts(java + "\n/\n" + query + "\n/\n")).containsExactly(java, query);
    }
}
