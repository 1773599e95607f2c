// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlDifferencesTest {
    private final SqlDifferences differences = new SqlDifferences();

    private static Outcome outcome(String recorded, String ours) {
        return new Outcome("ddl-x#0 mysql x", false, recorded, ours, DdlAnswer.OK, DdlAnswer.OK);
    }

    @Test
    void acceptsTheTextWithTheWrongPartReplaced() {
        differences.add(".* mysql .*", "ON no_table", "ON t", "no-table");
        assertThat(differences.reason(outcome("DROP INDEX ix ON no_table", "DROP INDEX ix ON t")))
                .contains("no-table");
    }

    @Test
    void comparesEverythingBesides() {
        differences.add(".* mysql .*", "ON no_table", "ON t", "no-table");
        assertThat(differences.reason(outcome("DROP INDEX ix ON no_table", "DROP INDEX iy ON t")))
                .isEmpty();
    }

    @Test
    void leavesOtherCasesAlone() {
        differences.add(".* oracle .*", "ON no_table", "ON t", "no-table");
        assertThat(differences.reason(outcome("DROP INDEX ix ON no_table", "DROP INDEX ix ON t")))
                .isEmpty();
    }

    @Test
    void findsTwoFaultsInOneText() {
        differences.add(".*", "\\x20ASC", "(nothing)", "default-word");
        differences.add(".*", "(lower\\(a\\))", "($1)", "expression-key");
        assertThat(differences.reason(
                        outcome("CREATE INDEX ix ON t (lower(a), b ASC)", "CREATE INDEX ix ON t ((lower(a)), b)")))
                .contains("default-word");
    }

    @Test
    void takesAPatternForOurTextInOnePlace() {
        differences.add(".*", "^ALTER TABLE (\\S+) DROP COLUMN .*$", "~DROP TABLE $1\\d+", "rebuild");
        assertThat(differences.reason(outcome("ALTER TABLE a.b DROP COLUMN c", "DROP TABLE a.b12")))
                .contains("rebuild");
        assertThat(differences.reason(outcome("ALTER TABLE a.b DROP COLUMN c", "DROP TABLE aXb12")))
                .isEmpty();
    }

    @Test
    void doesNotTakeAnErrorForAnother() {
        differences.add(".*", "DEFERRABLE", "error unsupported-operation", "deferrable");
        Outcome refused = new Outcome("x", false, "a DEFERRABLE", "", DdlAnswer.OK, "unsupported-operation");
        Outcome crashed = new Outcome("x", false, "a DEFERRABLE", "", DdlAnswer.OK, Outcome.CRASH);
        assertThat(differences.reason(refused)).contains("deferrable");
        assertThat(differences.reason(crashed)).isEmpty();
    }

    @Test
    void doesNotTakeARefusalForAnotherOfTheSameKind() {
        differences.add(".*", "DEFERRABLE", "error unsupported-operation ~defer a constraint", "deferrable");
        assertThat(differences.reason(refusal("mysql cannot defer a constraint")))
                .contains("deferrable");
        assertThat(differences.reason(refusal("mysql cannot index the expression")))
                .isEmpty();
    }

    private static Outcome refusal(String message) {
        return new Outcome("x", false, "a DEFERRABLE", message, DdlAnswer.OK, "unsupported-operation");
    }
}
