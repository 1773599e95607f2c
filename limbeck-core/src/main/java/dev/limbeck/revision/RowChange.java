// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

/** One statement on the version table. Each but {@link DeleteAll} must hit exactly one row. */
public sealed interface RowChange {

    /** A new row. */
    record Insert(String id) implements RowChange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.insert(id);
        }
    }

    /** A row goes. */
    record Delete(String id) implements RowChange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.delete(id);
        }
    }

    /** A row moves to another revision. */
    record Update(String from, String to) implements RowChange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.update(from, to);
        }
    }

    /** All rows go, whatever they say: the first change of a purging stamp. */
    record DeleteAll() implements RowChange {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.deleteAll();
        }
    }

    /** Calls the method of this change. */
    <R> R fold(Cases<R> cases);

    /** What to do for each kind of change. */
    interface Cases<R> {
        /** A row with this id is to be written. */
        R insert(String id);

        /** The row with this id is to be removed. */
        R delete(String id);

        /** The row {@code from} is to say {@code to}. */
        R update(String from, String to);

        /** The table is to be emptied. */
        R deleteAll();
    }
}
