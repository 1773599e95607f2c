// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/**
 * The named enumeration types. Hibernate has them only as statements of an auxiliary object: one {@code create type} and two
 * {@code create cast}.
 */
final class EnumReading {
    private static final Pattern CREATE_TYPE = Pattern.compile(
            "\\s*create\\s+type\\s+(.+?)\\s+as\\s+enum\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CREATE_CAST =
            Pattern.compile("\\s*create\\s+cast\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<QualifiedName, EnumType> types = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private EnumReading() {}

    static EnumReading of(Database database, SqlStringGenerationContext context, Names names) {
        EnumReading reading = new EnumReading();
        for (AuxiliaryDatabaseObject object : database.getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(database.getDialect())) {
                for (String sql : object.sqlCreateStrings(context)) {
                    reading.statement(sql, names);
                }
            }
        }
        return reading;
    }

    private void statement(String sql, Names names) {
        Matcher type = CREATE_TYPE.matcher(sql);
        if (type.matches()) {
            QualifiedName name = names.ofSql(type.group(1));
            List<String> values = SqlTokens.list(type.group(2)).stream()
                    .map(SqlTokens::unquoted)
                    .toList();
            types.put(name, new EnumType(name, values));
        } else if (!CREATE_CAST.matcher(sql).matches()) {
            notes.add("Hibernate would also run: " + sql.strip());
        }
    }

    Map<QualifiedName, EnumType> types() {
        return types;
    }

    /** What is not in the model, one sentence each. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        for (QualifiedName name : types.keySet()) {
            all.add("Hibernate would also create implicit casts between varchar and the type '" + name
                    + "'; they are not managed");
        }
        return all;
    }
}
