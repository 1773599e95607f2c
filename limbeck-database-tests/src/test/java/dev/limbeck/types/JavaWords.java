// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import java.util.ArrayList;
import java.util.List;

/** Types in generated Java. */
final class JavaWords {
    static final QualifiedName TABLE = QualifiedName.of("t");
    static final Revision REVISION = new Revision("27c6a30d7c24", List.of(), List.of(), List.of(), "types", "");

    private JavaWords() {}

    /** {@code numeric(10, 2)} */
    static String of(SqlType type) {
        String source = source(List.of(type));
        String start = "op.addColumn(\"t\", column(\"c0\", ";
        String line = source.replaceAll("\\s+", " ").replace("( ", "(");
        int from = line.indexOf(start) + start.length();
        return line.substring(from, line.indexOf("));", from));
    }

    /** A revision that adds a column of each type. */
    static String source(List<SqlType> types) {
        List<Operation> operations = new ArrayList<>();
        for (SqlType type : types) {
            operations.add(new Operation.AddColumn(TABLE, column(operations.size(), type)));
        }
        return JavaRevisionSource.of(new NewRevision(REVISION, "", operations, List.of(), List.of()));
    }

    static Column column(int number, SqlType type) {
        return Column.of(Identifier.of("c" + number), type);
    }
}
