// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.schema.Sequence;

/** The options of sequences; the cache comes last. */
final class SqlServerSequences {
    private final SqlServerClauses clauses;

    SqlServerSequences(SqlServerClauses clauses) {
        this.clauses = clauses;
    }

    /** Everything but the start, with a blank before it. */
    String options(Sequence sequence) {
        return " INCREMENT BY " + sequence.increment()
                + (sequence.minimum() == null ? "" : " MINVALUE " + sequence.minimum())
                + (sequence.maximum() == null ? "" : " MAXVALUE " + sequence.maximum())
                + (sequence.cycle() ? " CYCLE" : "")
                + (sequence.cache() == null ? "" : cache(sequence.cache()));
    }

    private static String cache(long numbers) {
        return numbers <= 1 ? " NO CACHE" : " CACHE " + numbers;
    }

    /** There is no word for the first value alone. */
    String alter(AlterSequence alter) {
        Sequence wanted = alter.sequence();
        Sequence before = alter.before();
        if (before != null && before.start() != wanted.start()) {
            throw SqlServerClauses.unsupported(
                    "change the first value of the sequence '" + wanted.name() + "' without setting its next one",
                    "say what it goes on with: op.execute(\"ALTER SEQUENCE " + clauses.name(wanted.name())
                            + " RESTART WITH " + wanted.start() + "\")");
        }
        return "ALTER SEQUENCE " + clauses.name(wanted.name())
                + " INCREMENT BY " + wanted.increment()
                + (wanted.minimum() == null ? " NO MINVALUE" : " MINVALUE " + wanted.minimum())
                + (wanted.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + wanted.maximum())
                + (wanted.cycle() ? " CYCLE" : " NO CYCLE")
                + (wanted.cache() == null ? " CACHE" : cache(wanted.cache()));
    }
}
