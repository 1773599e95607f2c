// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.AttributeChange.of;
import static dev.limbeck.autogenerate.SampleTables.indexed;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.names;

import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import dev.limbeck.schema.Index.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of indexes. */
final class IndexChanges {
    private static final String[] EXPRESSIONS = {"postgresql", "sqlite", "mysql"};

    private IndexChanges() {}

    private static Index index(String... columns) {
        return Index.of(name("ix"), names(columns), false);
    }

    private static Index on(Part part) {
        return index("a").withParts(List.of(part));
    }

    private static Part ordered(boolean descending, @Nullable Nulls nulls) {
        return new Part(name("n"), null, descending, nulls);
    }

    private static AttributeChange index(String attribute, Index one, Index other, String... databases) {
        return of(attribute, indexed(one), indexed(other), databases);
    }

    static List<AttributeChange> all() {
        Part a = Part.of(name("a"));
        return List.of(
                of("Table.indexes", indexed(), indexed(index("n")), EVERYWHERE),
                index("Index.name", index("n"), index("n").withName(name("ix_other")), EVERYWHERE),
                index("Index.parts", index("n"), index("n", "m"), EVERYWHERE),
                index("Index.parts", index("n", "m"), index("m", "n"), EVERYWHERE),
                index("Index.unique", index("n"), index("n").withUnique(true), EVERYWHERE),
                index("Index.where", index("n"), index("n").withWhere("n > 0"), "postgresql", "sqlite"),
                index(
                        "Index.where",
                        index("n").withWhere("n > 0"),
                        index("n").withWhere("n > 1"),
                        "postgresql",
                        "sqlite"),
                index("Index.method", index("n"), index("n").withMethod("hash"), "postgresql"),
                index("Index.method", index("a"), index("a").withMethod("fulltext"), "mariadb", "mysql"),
                index("Index.include", index("n"), index("n").withInclude(names("m")), "postgresql"),
                index(
                        "Index.nullsNotDistinct",
                        index("n").withUnique(true),
                        index("n").withUnique(true).withNullsNotDistinct(true),
                        "postgresql-18"),
                index("Index.options", index("n"), index("n").withOptions(Map.of("fillfactor", "70")), "postgresql")
                        .oneWay(),
                index(
                        "Index.options",
                        index("n").withOptions(Map.of("fillfactor", "70")),
                        index("n").withOptions(Map.of("fillfactor", "80")),
                        "postgresql"),
                index("Part.column", index("n"), index("m"), EVERYWHERE),
                index("Part.expression", on(a), on(Part.expression("lower(a)")), EXPRESSIONS),
                index("Part.expression", on(Part.expression("lower(a)")), on(Part.expression("upper(a)")), EXPRESSIONS),
                index("Part.descending", on(ordered(false, null)), on(ordered(true, null)), EVERYWHERE),
                index("Part.nulls", on(ordered(false, null)), on(ordered(false, Nulls.FIRST)), "postgresql"),
                index("Part.nulls", on(ordered(false, null)), on(ordered(false, Nulls.LAST)), "h2"),
                index("Part.nulls", on(ordered(true, null)), on(ordered(true, Nulls.FIRST)), "h2"),
                index("Part.nulls", on(ordered(true, null)), on(ordered(true, Nulls.LAST)), "postgresql"),
                index("Part.collation", on(a), on(a.withCollation("C")), "postgresql"),
                index("Part.collation", on(a), on(a.withCollation("NOCASE")), "sqlite"),
                index("Part.operatorClass", on(a), on(a.withOperatorClass("varchar_pattern_ops")), "postgresql"));
    }
}
