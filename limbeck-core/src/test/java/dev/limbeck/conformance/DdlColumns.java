// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said;
import dev.limbeck.schema.SqlType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of the vectors in our words. */
final class DdlColumns {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final Dialect dialect;
    private final DdlTypes types;

    DdlColumns(Dialect dialect, DdlTypes types) {
        this.dialect = dialect;
        this.types = types;
    }

    DdlTypes types() {
        return types;
    }

    /** @param key the key columns of the table; empty when a column is added */
    Column column(Json json, List<String> key) {
        Json type = json.child("type").orElseThrow();
        boolean isKey = json.flag("primary_key") || key.contains(json.text("name"));
        boolean numbered = numbersItself(json, key);
        Identity identity = json.child("identity").map(this::identity).orElse(null);
        SqlType sqlType = types.type(type);
        if (numbered && identity == null) {
            sqlType = numberedType(sqlType);
        }
        Column column = new Column(
                Identifier.of(json.text("name")),
                sqlType,
                json.flag("nullable", !isKey && identity == null && !fillsItself(json)),
                defaultValue(json.object().get("default")),
                identity(identity, numbered),
                generated(json.child("computed").orElse(null)),
                type.textOrNull("collation"),
                json.textOrNull("comment"));
        String conflict = DdlOptions.of(dialect).text(json, "on_conflict_not_null");
        return conflict == null ? column : column.withAttributes(List.of("ON CONFLICT " + conflict));
    }

    /** SQLAlchemy's dialect of SQL Server takes a column with a sequence for one that is never null. */
    private boolean fillsItself(Json json) {
        return dialect.id().equals("sqlserver") && json.value("sequence").isPresent();
    }

    /** Alembic's old way of numbering, before identity columns: {@code SERIAL} on PostgreSQL. */
    private SqlType numberedType(SqlType type) {
        if (!dialect.id().equals("postgresql") || !(type instanceof SqlType.IntegerType integer)) {
            return type;
        }
        return new SqlType.Raw(integer.bits() > 32 ? "BIGSERIAL" : integer.bits() > 16 ? "SERIAL" : "SMALLSERIAL");
    }

    private @Nullable Identity identity(@Nullable Identity declared, boolean numbered) {
        return switch (dialect.id()) {
            // no word but its own for what numbers rows
            case "sqlserver" -> declared != null ? declared : numbered ? Identity.byDefault() : null;
            case "mysql", "mariadb" -> numbered ? declared != null ? declared : Identity.byDefault() : null;
            case "sqlite" -> null;
            default -> declared;
        };
    }

    /** An integer that is alone in the key numbers itself unless somebody said otherwise or it has a value from elsewhere. */
    private boolean numbersItself(Json json, List<String> key) {
        boolean isKey = json.flag("primary_key") || key.contains(json.text("name"));
        if (json.has("autoincrement")) {
            return json.flag("autoincrement");
        }
        boolean alone = key.size() <= 1;
        boolean integer = INTEGERS.contains(json.child("type").orElseThrow().text("type"));
        boolean sequences = !List.of("mysql", "mariadb").contains(dialect.id());
        boolean fromElsewhere = json.value("default").isPresent()
                || sequences && json.value("sequence").isPresent()
                || json.value("references").isPresent()
                || json.value("computed").isPresent();
        return isKey && alone && integer && !fromElsewhere;
    }

    /** {@code on_null} and {@code order} are Oracle's; elsewhere Alembic passes over them. */
    Identity identity(Json json) {
        Identity identity = new Identity(json.flag("always"), json.longOrNull("start"), json.longOrNull("increment"))
                .withLimits(json.longOrNull("minvalue"), json.longOrNull("maxvalue"))
                .withCache(json.longOrNull("cache"))
                .withCycle(json.flag("cycle"));
        identity = json.flag("nominvalue") ? identity.saying(Said.Word.NO_MINIMUM) : identity;
        identity = json.flag("nomaxvalue") ? identity.saying(Said.Word.NO_MAXIMUM) : identity;
        identity = json.has("cycle") && !json.flag("cycle") ? identity.saying(Said.Word.NO_CYCLE) : identity;
        if (!dialect.id().equals("oracle")) {
            return identity;
        }
        identity = json.has("order") && !json.flag("order") ? identity.saying(Said.Word.NO_ORDER) : identity;
        return identity.withOnNull(json.flag("on_null")).withOrdered(json.flag("order"));
    }

    static @Nullable GeneratedExpression generated(@Nullable Json json) {
        if (json == null) {
            return null;
        }
        return json.value("stored").isEmpty()
                ? new GeneratedExpression(json.text("sql"), GeneratedExpression.Storage.UNSAID)
                : new GeneratedExpression(json.text("sql"), json.flag("stored"));
    }

    static @Nullable ColumnDefault defaultValue(@Nullable JsonElement json) {
        if (json == null || json.isJsonNull()) {
            return null;
        }
        Json value = Json.of(json);
        return value.has("sql")
                ? new ColumnDefault.Expression(value.text("sql"))
                : new ColumnDefault.Text(value.text("value"));
    }
}
