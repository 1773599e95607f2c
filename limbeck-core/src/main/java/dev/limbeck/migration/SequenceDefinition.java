// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Sequence;

/** A sequence as a script writes it; begins at 1 with steps of 1 unless it says otherwise. */
public record SequenceDefinition(Sequence sequence) {
    public SequenceDefinition start(long start) {
        Sequence s = sequence;
        return of(new Sequence(s.name(), start, s.increment(), s.minimum(), s.maximum(), s.cache(), s.cycle()));
    }

    public SequenceDefinition increment(long step) {
        Sequence s = sequence;
        return of(new Sequence(s.name(), s.start(), step, s.minimum(), s.maximum(), s.cache(), s.cycle()));
    }

    public SequenceDefinition minimum(long value) {
        Sequence s = sequence;
        return of(new Sequence(s.name(), s.start(), s.increment(), value, s.maximum(), s.cache(), s.cycle()));
    }

    public SequenceDefinition maximum(long value) {
        Sequence s = sequence;
        return of(new Sequence(s.name(), s.start(), s.increment(), s.minimum(), value, s.cache(), s.cycle()));
    }

    /** How many numbers a session takes at once. */
    public SequenceDefinition cache(long numbers) {
        Sequence s = sequence;
        return of(new Sequence(s.name(), s.start(), s.increment(), s.minimum(), s.maximum(), numbers, s.cycle()));
    }

    public SequenceDefinition cycle() {
        Sequence s = sequence;
        return of(new Sequence(s.name(), s.start(), s.increment(), s.minimum(), s.maximum(), s.cache(), true));
    }

    private static SequenceDefinition of(Sequence changed) {
        return new SequenceDefinition(changed);
    }
}
