// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.AttributeChange.of;
import static dev.limbeck.autogenerate.SampleTables.child;
import static dev.limbeck.autogenerate.SampleTables.constrained;
import static dev.limbeck.autogenerate.SampleTables.key;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.names;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.t;
import static dev.limbeck.migration.PostgresqlTypes.int4range;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Constraint.Exclude.Element;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Index.Part;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of primary keys, uniques, foreign keys, checks and exclusions. */
final class ConstraintChanges {
    private static final String[] DEFERRING = {"postgresql", "sqlite"};

    private static final KeyIndex CARRYING = KeyIndex.USUAL.withInclude(names("m"));

    private ConstraintChanges() {}

    static List<AttributeChange> all() {
        return Stream.of(primaryKeys(), uniques(), foreignKeys(), checks(), exclusions())
                .flatMap(List::stream)
                .toList();
    }

    private static SchemaModel keyed(@Nullable PrimaryKey key) {
        return schema(t().withColumns(t().columns().stream()
                        .map(column -> column.withNullable(false))
                        .toList())
                .withPrimaryKey(key));
    }

    private static List<AttributeChange> primaryKeys() {
        PrimaryKey one = new PrimaryKey(null, names("id"));
        return List.of(
                of("Table.primaryKey", keyed(null), keyed(one), EVERYWHERE),
                of("PrimaryKey.columns", keyed(one), keyed(new PrimaryKey(null, names("n"))), EVERYWHERE),
                of("PrimaryKey.columns", keyed(one), keyed(new PrimaryKey(null, names("id", "n"))), EVERYWHERE),
                of(
                        "PrimaryKey.columns",
                        keyed(new PrimaryKey(null, names("id", "n"))),
                        keyed(new PrimaryKey(null, names("n", "id"))),
                        EVERYWHERE),
                of(
                        "PrimaryKey.deferrability",
                        keyed(one),
                        keyed(one.withDeferrability(Deferrability.INITIALLY_DEFERRED)),
                        "postgresql"),
                of("PrimaryKey.index", keyed(one), keyed(one.withIndex(CARRYING)), "postgresql")
                        .oneWay(),
                of(
                        "PrimaryKey.index",
                        keyed(one.withIndex(KeyIndex.USUAL.withInclude(names("n")))),
                        keyed(one.withIndex(CARRYING)),
                        "postgresql"),
                of(
                        "PrimaryKey.name",
                        keyed(new PrimaryKey(name("pk_one"), names("id"))),
                        keyed(new PrimaryKey(name("pk_other"), names("id"))),
                        "postgresql",
                        "h2",
                        "sqlite"));
    }

    private static Unique unique(String... columns) {
        return new Unique(null, names(columns), false);
    }

    private static List<AttributeChange> uniques() {
        return List.of(
                of("Table.constraints", constrained(), constrained(unique("n")), EVERYWHERE),
                of("Unique.columns", constrained(unique("n")), constrained(unique("n", "m")), EVERYWHERE),
                of("Unique.columns", constrained(unique("n", "m")), constrained(unique("m", "n")), EVERYWHERE),
                of(
                        "Unique.name",
                        constrained(unique("n").withName(name("uq_one"))),
                        constrained(unique("n").withName(name("uq_other"))),
                        EVERYWHERE),
                of(
                                "Unique.index",
                                constrained(unique("n")),
                                constrained(unique("n").withIndex(CARRYING)),
                                "postgresql")
                        .oneWay(),
                of(
                        "Unique.nullsNotDistinct",
                        constrained(unique("n")),
                        constrained(new Unique(null, names("n"), true)),
                        "postgresql-18",
                        "h2"),
                of(
                        "Unique.deferrability",
                        constrained(unique("n")),
                        constrained(new Unique(null, names("n"), false, Deferrability.DEFERRABLE)),
                        "postgresql"),
                of(
                        "Unique.deferrability",
                        constrained(new Unique(null, names("n"), false, Deferrability.DEFERRABLE)),
                        constrained(new Unique(null, names("n"), false, Deferrability.INITIALLY_DEFERRED)),
                        "postgresql"));
    }

    private static AttributeChange foreignKey(String attribute, ForeignKey one, ForeignKey other, String... databases) {
        return of("ForeignKey." + attribute, child(one), child(other), databases);
    }

    private static AttributeChange actions(
            String attribute, ReferentialAction onDelete, ReferentialAction onUpdate, String... databases) {
        return foreignKey(attribute, key(), key().withActions(onDelete, onUpdate), databases);
    }

    private static List<AttributeChange> foreignKeys() {
        ReferentialAction none = ReferentialAction.NO_ACTION;
        return List.of(
                foreignKey("name", key().withName(name("fk_one")), key().withName(name("fk_other")), EVERYWHERE),
                foreignKey("columns", key(), key().withColumns(names("m")), EVERYWHERE),
                foreignKey("referencedColumns", key(), key().withReferencedColumns(names("other")), EVERYWHERE),
                foreignKey(
                        "referencedTable",
                        key().withReferencedColumns(names("id")),
                        key().withReferencedColumns(names("id")).withReferencedTable(SampleTables.T),
                        EVERYWHERE),
                actions("onDelete", ReferentialAction.CASCADE, none, EVERYWHERE),
                actions("onDelete", ReferentialAction.SET_NULL, none, EVERYWHERE),
                actions("onDelete", ReferentialAction.RESTRICT, none, "postgresql", "sqlite"),
                actions("onDelete", ReferentialAction.SET_DEFAULT, none, "postgresql", "h2", "sqlite"),
                actions("onUpdate", none, ReferentialAction.CASCADE, EVERYWHERE),
                actions("onUpdate", none, ReferentialAction.SET_NULL, EVERYWHERE),
                foreignKey("deferrability", key(), key().withDeferrability(Deferrability.DEFERRABLE), DEFERRING),
                foreignKey(
                        "deferrability",
                        key().withDeferrability(Deferrability.DEFERRABLE),
                        key().withDeferrability(Deferrability.INITIALLY_DEFERRED),
                        DEFERRING),
                foreignKey("matching", key(), key().withMatching(Matching.FULL), DEFERRING),
                foreignKey(
                                "emptied",
                                key().withActions(ReferentialAction.SET_NULL, none),
                                key().withActions(ReferentialAction.SET_NULL, none)
                                        .withEmptied(names("n")),
                                "postgresql-18")
                        .oneWay());
    }

    private static List<AttributeChange> checks() {
        Check positive = new Check(null, "n > 0");
        return List.of(
                of("Check.sql", constrained(positive), constrained(new Check(null, "n > 1")), EVERYWHERE),
                of(
                        "Check.sql",
                        constrained(new Check(name("ck"), "a in ('x', 'y')")),
                        constrained(new Check(name("ck"), "a in ('x', 'y', 'z')")),
                        EVERYWHERE),
                of(
                        "Check.name",
                        constrained(positive.withName(name("ck_one"))),
                        constrained(positive.withName(name("ck_other"))),
                        EVERYWHERE),
                of(
                        "Check.deferrability",
                        constrained(positive),
                        constrained(positive.withDeferrability(Deferrability.DEFERRABLE))),
                of("Table.constraints", constrained(), constrained(positive), EVERYWHERE));
    }

    private static Element element(String column, String operator) {
        return new Element(Part.of(name(column)), operator);
    }

    private static Exclude exclude(String using, @Nullable String where, Element... elements) {
        return new Exclude(name("ex"), using, List.of(elements), where, Deferrability.NOT_DEFERRABLE);
    }

    private static SchemaModel excluded(Exclude exclude) {
        return schema(t().withColumns(Stream.concat(t().columns().stream(), Stream.of(Column.of("r", int4range())))
                        .toList())
                .withConstraints(List.of(exclude)));
    }

    private static AttributeChange exclusion(String attribute, Exclude one, Exclude other) {
        return of(attribute, excluded(one), excluded(other), "postgresql");
    }

    private static List<AttributeChange> exclusions() {
        Element same = element("n", "=");
        Exclude one = exclude("btree", null, same);
        Element classed = new Element(new Part(name("a"), null, false, null, null, "varchar_pattern_ops"), "=");
        return List.of(
                exclusion("Exclude.name", one, one.withName(name("ex_other"))),
                exclusion("Exclude.using", one, exclude("hash", null, same)),
                exclusion("Exclude.where", one, exclude("btree", "n > 0", same)),
                exclusion("Exclude.elements", one, exclude("btree", null, same, element("m", "="))),
                exclusion(
                        "Exclude.deferrability",
                        one,
                        new Exclude(name("ex"), "btree", List.of(same), null, Deferrability.INITIALLY_DEFERRED)),
                exclusion("Element.part", one, exclude("btree", null, element("m", "="))),
                exclusion("Element.part", exclude("btree", null, element("a", "=")), exclude("btree", null, classed)),
                exclusion(
                        "Element.operator",
                        exclude("gist", null, element("r", "&&")),
                        exclude("gist", null, element("r", "="))));
    }
}
