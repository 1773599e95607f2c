// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/** The values of a row as Java expressions. */
record JavaLiterals(JavaImports imports) implements Literal.Visitor<Code> {
    @Override
    public Code nothing() {
        return Code.text("null");
    }

    @Override
    public Code text(String value) {
        return JavaValues.string(value);
    }

    @Override
    public Code number(BigDecimal value) {
        return JavaValues.decimal(value, imports);
    }

    @Override
    public Code bool(boolean value) {
        return Code.text(Boolean.toString(value));
    }

    @Override
    public Code date(LocalDate value) {
        return parsed(LocalDate.class, value.toString());
    }

    @Override
    public Code time(LocalTime value) {
        return parsed(LocalTime.class, value.toString());
    }

    @Override
    public Code timestamp(LocalDateTime value) {
        return parsed(LocalDateTime.class, value.toString());
    }

    @Override
    public Code zonedTimestamp(OffsetDateTime value) {
        return parsed(OffsetDateTime.class, value.toString());
    }

    private Code parsed(Class<?> type, String text) {
        return Code.call(imports.use(type) + ".parse", JavaValues.string(text));
    }

    @Override
    public Code bytes(String hex) {
        return Code.call(imports.use(HexFormat.class) + ".of().parseHex", JavaValues.string(hex));
    }

    @Override
    public Code uuid(UUID value) {
        return Code.call(imports.use(UUID.class) + ".fromString", JavaValues.string(value.toString()));
    }

    @Override
    public Code json(String document) {
        return Code.call(imports.definition("json"), JavaValues.string(document));
    }

    @Override
    public Code raw(String sql) {
        return Code.call(imports.definition("sql"), JavaValues.string(sql));
    }
}
