// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.hibernate.bridge.ColumnDefinition.NamedCheck;
import dev.limbeck.schema.Constraint.Check;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.aggregate.AggregateSupport;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/**
 * Check constraints. The nameless ones of a column are one constraint, joined by {@code and}, as Hibernate writes them since
 * some databases allow one per column.
 */
final class CheckReading {
    private final OfflineMetadata booted;
    private final Dialect dialect;
    private final Names names;
    private final boolean writesColumnChecks;

    CheckReading(OfflineMetadata booted, Names names) {
        this.booted = booted;
        this.dialect = booted.database().getDialect();
        // 6.6 forgets the checks of columns on MySQL; since 7 they are written beside those of the table
        boolean movesToTable =
                NewerMethod.of(Dialect.class, "supportsNamedColumnCheck").exists() && dialect.supportsTableCheck();
        this.writesColumnChecks = dialect.supportsColumnCheck() || movesToTable;
        this.names = names;
    }

    List<Check> of(Table table, ColumnReading columns) {
        List<Check> checks = new ArrayList<>();
        for (Column column : table.getColumns()) {
            if (writesColumnChecks) {
                addColumnChecks(column, checks);
            }
            for (NamedCheck check : columns.definition(column).checks()) {
                checks.add(new Check(names.chosen(check.name()), check.sql()));
            }
        }
        if (dialect.supportsTableCheck()) {
            table.getChecks().forEach(check -> checks.add(check(check)));
            addAggregateChecks(table, checks);
        }
        return checks;
    }

    private void addColumnChecks(Column column, List<Check> checks) {
        List<CheckConstraint> all = inOrder(column);
        List<CheckConstraint> nameless =
                all.stream().filter(CheckConstraint::isAnonymous).toList();
        if (nameless.size() == 1) {
            checks.add(check(nameless.get(0)));
        } else if (!nameless.isEmpty()) {
            checks.add(new Check(
                    null,
                    nameless.stream()
                            .map(CheckConstraint::getConstraintInParens)
                            .collect(Collectors.joining(" and "))));
        }
        all.stream().filter(CheckConstraint::isNamed).forEach(check -> checks.add(check(check)));
    }

    /** Bean Validation keeps constraints in sets, so that the order of its checks is another one in each process. */
    private List<CheckConstraint> inOrder(Column column) {
        List<CheckConstraint> checks = new ArrayList<>(column.getCheckConstraints());
        int mapped = Math.min(booted.mappedChecks(column), checks.size());
        checks.subList(mapped, checks.size()).sort(Comparator.comparing(CheckConstraint::getConstraint));
        return checks;
    }

    private Check check(CheckConstraint constraint) {
        String name = constraint.isNamed() ? constraint.getName() : null;
        return new Check(names.chosen(name), SqlTokens.withoutParentheses(constraint.getConstraint()));
    }

    /** What must hold inside a structured or JSON value. Only the table exporter of Hibernate knows, and tells nobody else. */
    private void addAggregateChecks(Table table, List<Check> checks) {
        AggregateSupport support = dialect.getAggregateSupport();
        if (support == null || !support.supportsComponentCheckConstraints()) {
            return;
        }
        for (Column column : table.getColumns()) {
            if (column instanceof AggregateColumn aggregate) {
                aggregateCheck(aggregate).ifPresent(checks::add);
            }
        }
    }

    private Optional<Check> aggregateCheck(AggregateColumn column) {
        try {
            StandardTableExporter exporter = new StandardTableExporter(dialect);
            Method isArray = StandardTableExporter.class.getDeclaredMethod("isArray", AggregateColumn.class);
            isArray.setAccessible(true);
            boolean array = (boolean) isArray.invoke(exporter, column);
            if (array) {
                return Optional.empty();
            }
            Method apply = StandardTableExporter.class.getDeclaredMethod(
                    "applyAggregateColumnCheck", StringBuilder.class, AggregateColumn.class);
            apply.setAccessible(true);
            StringBuilder sql = new StringBuilder();
            apply.invoke(exporter, sql, column);
            String clause = sql.toString().replaceFirst("^\\s*,\\s*check\\s*", "");
            return clause.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Check(null, SqlTokens.withoutParentheses(clause)));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of Hibernate checks structured values in another way", e);
        }
    }
}
