// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.extension;
import static dev.limbeck.migration.Definitions.sequence;

/** Sequences, schemas and extensions. */
final class SchemaSamples {
    private SchemaSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "createSequence",
                "with options",
                Samples::nothing,
                op -> op.createSequence(sequence("ticket_no").start(100).increment(5)),
                op -> op.dropSequence("ticket_no"));
        samples.add(
                "alterSequence",
                "to another step",
                op -> op.createSequence(sequence("ticket_no").start(100).increment(5)),
                op -> op.alterSequence(sequence("ticket_no").start(100).increment(50)),
                op -> op.alterSequence(sequence("ticket_no").start(100).increment(5)));
        samples.add(
                "renameSequence",
                "in its schema",
                op -> op.createSequence(sequence("ticket_no")),
                op -> op.renameSequence("ticket_no", "ticket_numbers"),
                op -> op.renameSequence("ticket_numbers", "ticket_no"));
        samples.add(
                "dropSequence",
                "that nothing uses",
                op -> op.createSequence(sequence("ticket_no")),
                op -> op.dropSequence("ticket_no"),
                op -> op.createSequence(sequence("ticket_no")));
        samples.add(
                "createSchema",
                "that is empty",
                Samples::nothing,
                op -> op.createSchema("archive"),
                op -> op.dropSchema("archive"));
        samples.add(
                "dropSchema",
                "that is empty",
                op -> op.createSchema("archive"),
                op -> op.dropSchema("archive"),
                op -> op.createSchema("archive"));
        samples.add(
                "createExtension",
                "of the server",
                Samples::nothing,
                op -> op.createExtension("citext"),
                op -> op.dropExtension("citext"));
        samples.add(
                "createExtension",
                "in a schema",
                Samples::nothing,
                op -> op.createExtension(extension("citext").schema("public")),
                op -> op.dropExtension("citext"));
        samples.add(
                "dropExtension",
                "that nothing uses",
                op -> op.createExtension("citext"),
                op -> op.dropExtension("citext"),
                op -> op.createExtension("citext"));
    }
}
