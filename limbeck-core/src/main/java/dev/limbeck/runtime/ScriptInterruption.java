// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;

/** Ends the transaction of a script and begins another: the journal first says that the run is under way. */
final class ScriptInterruption implements Interruption {
    private final Transactions words;
    private final ScriptSink sink;
    private final Runnable running;
    private final Runnable begun;
    private boolean happened;

    /**
     * @param running writes the journal's row of a run that is under way
     * @param begun called in each new transaction
     */
    ScriptInterruption(Transactions words, ScriptSink sink, Runnable running, Runnable begun) {
        this.words = words;
        this.sink = sink;
        this.running = running;
        this.begun = begun;
    }

    /** Whether the journal's row is there already. */
    boolean happened() {
        return happened;
    }

    @Override
    public void leave() {
        if (!happened) {
            running.run();
        }
        happened = true;
        sink.accept(new SqlStatement(words.commit()));
    }

    @Override
    public void comeBack() {
        sink.accept(new SqlStatement(words.begin()));
        begun.run();
    }
}
