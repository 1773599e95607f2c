// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.after;
import static dev.limbeck.migration.Definitions.before;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Types.enumType;

import dev.limbeck.migration.Op;

/** Enumeration types, with a column that uses them. */
final class EnumSamples {
    private EnumSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "createEnumType",
                "with three values",
                Samples::nothing,
                op -> op.createEnumType("mood", "sad", "ok", "it's fine"),
                op -> op.dropEnumType("mood"));
        samples.add(
                "alterEnumType",
                "to other values",
                EnumSamples::diary,
                op -> op.alterEnumType("mood", "ok", "happy", "sad"),
                op -> op.alterEnumType("mood", "sad", "ok"));
        samples.add(
                "replaceEnumType",
                "with a value more",
                EnumSamples::diary,
                op -> op.replaceEnumType("mood", "sad", "ok", "happy"),
                op -> op.replaceEnumType("mood", "sad", "ok"));
        samples.add(
                "addEnumValue",
                "at the end",
                EnumSamples::diary,
                op -> op.addEnumValue("mood", "happy"),
                op -> op.dropEnumValue("mood", "happy"));
        samples.add(
                "addEnumValue",
                "before another one",
                EnumSamples::diary,
                op -> op.addEnumValue("mood", "calm", before("ok")),
                op -> op.dropEnumValue("mood", "calm"));
        samples.add(
                "addEnumValue",
                "after another one",
                EnumSamples::diary,
                op -> op.addEnumValue("mood", "so so", after("sad")),
                op -> op.dropEnumValue("mood", "so so"));
        samples.add(
                "renameEnumValue",
                "that rows have",
                EnumSamples::diary,
                op -> op.renameEnumValue("mood", "ok", "fine"),
                op -> op.renameEnumValue("mood", "fine", "ok"));
        samples.add(
                "dropEnumValue",
                "that no row has",
                EnumSamples::diary,
                op -> op.dropEnumValue("mood", "sad"),
                op -> op.alterEnumType("mood", "sad", "ok"));
        samples.add(
                "renameEnumType",
                "that a column uses",
                EnumSamples::diary,
                op -> op.renameEnumType("mood", "feeling"),
                op -> op.renameEnumType("feeling", "mood"));
        samples.add(
                "dropEnumType",
                "that nothing uses",
                op -> op.createEnumType("mood", "sad", "ok"),
                op -> op.dropEnumType("mood"),
                op -> op.createEnumType("mood", "sad", "ok"));
    }

    private static void diary(Op op) {
        op.createEnumType("mood", "sad", "ok");
        op.createTable("diary", column("mood", enumType("mood")).notNull());
        op.execute("INSERT INTO diary (mood) VALUES ('ok')");
    }
}
