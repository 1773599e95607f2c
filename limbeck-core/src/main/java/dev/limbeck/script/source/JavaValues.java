// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.Names;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, strings and numbers as Java literals. */
final class JavaValues {
    private static final Code NULL = Code.text("null");

    private JavaValues() {}

    static Code string(String text) {
        return Code.text(JavaText.literal(text));
    }

    static List<Code> strings(Collection<String> texts) {
        return texts.stream().map(JavaValues::string).toList();
    }

    static Code name(QualifiedName name) {
        return string(Names.text(name));
    }

    static Code name(@Nullable Identifier name) {
        return name == null ? NULL : string(Names.text(name));
    }

    static List<Code> names(Collection<Identifier> names) {
        return names.stream().map(JavaValues::name).toList();
    }

    /** A name, then others. */
    static List<Code> names(@Nullable Identifier first, Collection<Identifier> others) {
        List<Code> all = new ArrayList<>();
        all.add(name(first));
        all.addAll(names(others));
        return all;
    }

    /** A {@code long}, as an {@code int} literal where that widens by itself. */
    static Code number(long number) {
        return Code.text(number == (int) number ? Long.toString(number) : number + "L");
    }

    /** A {@code Long}, to which no {@code int} widens. */
    static Code boxed(@Nullable Long number) {
        return number == null ? NULL : Code.text(number + "L");
    }

    /** One value of a row. */
    static Code literal(Literal literal, JavaImports imports) {
        return literal.accept(new JavaLiterals(imports));
    }

    static Code decimal(BigDecimal number, JavaImports imports) {
        if (number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE) {
            return number(number.longValueExact());
        }
        String asDouble = Double.toString(number.doubleValue());
        if (number.toString().equals(asDouble)) {
            return Code.text(asDouble);
        }
        return Code.call("new " + imports.use(BigDecimal.class), string(number.toString()));
    }
}
