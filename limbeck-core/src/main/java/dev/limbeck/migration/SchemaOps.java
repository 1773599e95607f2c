// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Operation;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.EnumType;
import java.util.Arrays;

/** The part of {@link Op} that works on what stands beside tables: sequences, types, schemas, extensions. */
abstract sealed class SchemaOps extends TableOps permits Op {
    SchemaOps(OpContext context) {
        super(context);
    }

    // ---- sequences

    /** {@code op.createSequence(sequence("order_number").start(1000))}. */
    public void createSequence(SequenceDefinition sequence) {
        context.accept(new Operation.CreateSequence(sequence.sequence()));
    }

    /** {@code op.alterSequence(sequence("order_number").increment(10))}: these options, its current value stays. */
    public void alterSequence(SequenceDefinition sequence) {
        context.accept(new Operation.AlterSequence(sequence.sequence(), null));
    }

    /** {@code op.dropSequence("order_number")}. */
    public void dropSequence(String sequence) {
        context.accept(new Operation.DropSequence(Names.qualified(sequence), null));
    }

    /** {@code op.renameSequence("order_number", "invoice_number")}: it stays in its schema. */
    public void renameSequence(String sequence, String newName) {
        context.accept(new RenameSequence(Names.qualified(sequence), Names.single(newName)));
    }

    // ---- enumeration types

    /** {@code op.createEnumType("mood", "sad", "ok", "happy")} (PostgreSQL). */
    public void createEnumType(String name, String... values) {
        context.accept(new Operation.CreateEnumType(enumType(name, values)));
    }

    /**
     * {@code op.alterEnumType("mood", "sad", "happy")}: exactly these values, in this order. A value that goes must not be in
     * use.
     */
    public void alterEnumType(String name, String... values) {
        context.accept(new Operation.AlterEnumType(enumType(name, values), null));
    }

    /**
     * {@code op.replaceEnumType("mood", "sad", "happy")}: the same, by a new type of that name. What {@link #alterEnumType} adds
     * in place can be used only after the commit; these values can be used at once. The columns are cast, which rewrites their
     * tables.
     */
    public void replaceEnumType(String name, String... values) {
        context.accept(new Operation.AlterEnumType(enumType(name, values), null, true));
    }

    /**
     * {@code op.addEnumValue("mood", "great")}: behind the others. Rows can hold it when the transaction has ended: write them
     * in the next revision, or use {@link Op#autocommit}.
     */
    public void addEnumValue(String type, String value) {
        addEnumValue(type, value, EnumPlace.last());
    }

    /** {@code op.addEnumValue("mood", "meh", before("ok"))}. */
    public void addEnumValue(String type, String value, EnumPlace place) {
        context.accept(new Operation.AddEnumValue(Names.qualified(type), value, place));
    }

    /** {@code op.renameEnumValue("mood", "ok", "fine")}: rows that hold it hold it under its new name. */
    public void renameEnumValue(String type, String value, String newValue) {
        context.accept(new RenameEnumValue(Names.qualified(type), value, newValue));
    }

    /** {@code op.dropEnumValue("mood", "meh")}: the type is made anew; no row may hold the value. */
    public void dropEnumValue(String type, String value) {
        context.accept(new Operation.DropEnumValue(Names.qualified(type), value, null));
    }

    /** {@code op.renameEnumType("mood", "feeling")}: it stays in its schema. */
    public void renameEnumType(String type, String newName) {
        context.accept(new RenameEnumType(Names.qualified(type), Names.single(newName)));
    }

    private static EnumType enumType(String name, String... values) {
        return new EnumType(Names.qualified(name), Arrays.asList(values));
    }

    /** {@code op.dropEnumType("mood")}. */
    public void dropEnumType(String name) {
        context.accept(new Operation.DropEnumType(Names.qualified(name), null));
    }

    // ---- schemas and extensions

    /** {@code op.createSchema("app")}. */
    public void createSchema(String schema) {
        context.accept(new Operation.CreateSchema(Names.single(schema)));
    }

    /** {@code op.dropSchema("app")}. */
    public void dropSchema(String schema) {
        context.accept(new Operation.DropSchema(Names.single(schema)));
    }

    /** {@code op.createExtension("pg_trgm")} (PostgreSQL). */
    public void createExtension(String name) {
        createExtension(Definitions.extension(name));
    }

    /** {@code op.createExtension(extension("postgis").schema("gis"))} (PostgreSQL). */
    public void createExtension(ExtensionDefinition extension) {
        context.accept(new Operation.CreateExtension(extension.extension()));
    }

    /** {@code op.dropExtension("pg_trgm")} (PostgreSQL). */
    public void dropExtension(String name) {
        context.accept(new Operation.DropExtension(Names.single(name), null));
    }
}
