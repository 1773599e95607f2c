// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

/** The rows that a generator's table begins with: the first value of a sequence kept in a table, the row of a table generator. */
final class SeedReading {
    private static final Pattern INSERT = Pattern.compile(
            "\\s*insert\\s+into\\s+([^(]+?)\\s*(?:\\(([^)]*)\\)\\s*)?values\\s*\\((.*)\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final SqlStringGenerationContext context;
    private final Names names;
    private final List<InsertRows> seeds = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    SeedReading(SqlStringGenerationContext context, Names names) {
        this.context = context;
        this.names = names;
    }

    List<InsertRows> seeds() {
        return seeds;
    }

    /** Statements that were not understood, one sentence each. */
    List<String> notes() {
        return notes;
    }

    void read(Table table) {
        for (InitCommand command : table.getInitCommands(context)) {
            for (String sql : command.getInitCommands()) {
                statement(table, sql);
            }
        }
    }

    private void statement(Table table, String sql) {
        Matcher insert = INSERT.matcher(sql);
        if (!insert.matches()) {
            notes.add("Hibernate would also run: " + sql.strip());
            return;
        }
        QualifiedName name = names.of(table);
        List<Identifier> columns = insert.group(2) == null
                ? names.of(List.copyOf(table.getColumns()))
                : SqlTokens.list(insert.group(2)).stream().map(names::ofText).toList();
        List<Literal> row = SqlTokens.list(insert.group(3)).stream()
                .map(SeedReading::literal)
                .toList();
        seeds.add(new InsertRows(name, columns, List.of(row)));
    }

    private static Literal literal(String sql) {
        if (NUMBER.matcher(sql).matches()) {
            return new Literal.Number(new BigDecimal(sql));
        }
        return sql.startsWith("'") ? new Literal.Text(SqlTokens.unquoted(sql)) : new Literal.Raw(sql);
    }
}
