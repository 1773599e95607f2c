// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.Definitions;
import dev.limbeck.migration.PostgresqlTypes;
import dev.limbeck.migration.Types;
import dev.limbeck.schema.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a source must import while its code is made. */
final class JavaImports {
    private final Set<String> statics = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();

    /** A method of {@link Definitions}, by its simple name. */
    String definition(String method) {
        return member(Definitions.class, method);
    }

    /** A method of {@link Types}, by its simple name. */
    String type(String method) {
        return member(Types.class, method);
    }

    /** A method of {@link PostgresqlTypes}, by its simple name. */
    String postgresqlType(String method) {
        return member(PostgresqlTypes.class, method);
    }

    /** A static member, by its simple name. */
    String member(Class<?> owner, String name) {
        statics.add(owner.getCanonicalName() + "." + name);
        return name;
    }

    /** A name of a constraint or an index; a whole one says so. */
    Code name(@Nullable Identifier name) {
        Code text = JavaValues.name(name);
        return name != null && name.whole() ? Code.call(definition("f"), text) : text;
    }

    /** Such a name, then names of columns. */
    List<Code> names(@Nullable Identifier first, Collection<Identifier> columns) {
        List<Code> all = new ArrayList<>();
        all.add(name(first));
        all.addAll(JavaValues.names(columns));
        return all;
    }

    /** A constant, by its simple name. */
    String constant(Enum<?> value) {
        return member(value.getDeclaringClass(), value.name());
    }

    /** A class, by its simple name. */
    String use(Class<?> type) {
        types.add(type.getCanonicalName());
        return type.getSimpleName();
    }

    /** The import lines with a blank line between the two kinds and behind them. */
    String text() {
        StringBuilder text = new StringBuilder();
        statics.forEach(name -> text.append("import static ").append(name).append(";\n"));
        text.append(statics.isEmpty() ? "" : "\n");
        types.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.append('\n').toString();
    }
}
