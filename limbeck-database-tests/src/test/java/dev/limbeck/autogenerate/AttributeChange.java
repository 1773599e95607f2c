// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two schemas that differ in one attribute, and the databases that have the attribute.
 *
 * @param attribute the component of the schema's records: {@code Column.nullable}
 * @param databases kinds ({@code postgresql}) or labels ({@code postgresql-18}); everywhere else the change is refused or
 *     means nothing
 * @param returns whether the opposite change is found and made too
 */
record AttributeChange(
        String attribute, SchemaModel before, SchemaModel after, Set<String> databases, boolean returns) {
    static final String[] EVERYWHERE = {"sqlite", "h2", "postgresql", "mariadb", "mysql"};

    static AttributeChange of(String attribute, SchemaModel before, SchemaModel after, String... databases) {
        return new AttributeChange(attribute, before, after, Set.of(databases), true);
    }

    /** The same one where the opposite is no change, because a model that says nothing leaves things as they are, or cannot be made. */
    AttributeChange oneWay() {
        return new AttributeChange(attribute, before, after, databases, false);
    }

    boolean isOn(TestDatabase database) {
        return databases.contains(database.label())
                || databases.contains(database.kind().id());
    }

    /** The attribute, and where the two schemas differ. */
    @Override
    public String toString() {
        String one = before.toString();
        String other = after.toString();
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        return attribute + ": " + excerpt(one, from) + " -> " + excerpt(other, from);
    }

    private static String excerpt(String text, int from) {
        return text.substring(Math.max(0, from - 12), Math.min(text.length(), from + 28));
    }

    static List<AttributeChange> all() {
        return Stream.of(
                        ColumnChanges.all(),
                        TypeArgumentChanges.all(),
                        ConstraintChanges.all(),
                        IndexChanges.all(),
                        ObjectChanges.all())
                .flatMap(List::stream)
                .toList();
    }
}
