// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

/** How a step leaves its transaction for {@code op.autocommit} and goes on in a new one. */
interface Interruption {
    /** For databases where each statement commits: there is no transaction to leave, and nobody asks. */
    Interruption NO_TRANSACTION = new Interruption() {
        @Override
        public void leave() {
            throw new IllegalStateException("no transaction");
        }

        @Override
        public void comeBack() {
            throw new IllegalStateException("no transaction");
        }
    };

    /** Ends the transaction, with the journal saying that the run is not finished. */
    void leave();

    /** Begins the next one. */
    void comeBack();
}
