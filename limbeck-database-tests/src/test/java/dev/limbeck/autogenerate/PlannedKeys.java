// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.DatabaseKind;
import java.util.List;

/** The primary keys of planned tables, and how their rows are numbered. */
final class PlannedKeys {
    private final PlannedModel model;

    PlannedKeys(PlannedModel model) {
        this.model = model;
    }

    private boolean isPostgresql() {
        return model.kind() == DatabaseKind.POSTGRESQL;
    }

    private boolean isH2() {
        return model.kind() == DatabaseKind.H2;
    }

    List<Column> columns(TablePlan table) {
        Column big = Column.of("id", new SqlType.IntegerType(64, false)).withNullable(false);
        Column small = Column.of("id", new SqlType.IntegerType(32, false)).withNullable(false);
        Column code = Column.of("Code", new SqlType.VarcharType(20, false)).withNullable(false);
        return switch (table.key()) {
            case NUMBERED, NUMBERED_ALWAYS -> List.of(big.withIdentity(identity(table)));
            case NUMBERED_SMALL, NUMBERED_IN_STEPS -> List.of(small.withIdentity(identity(table)));
            case GIVEN -> List.of(big);
            case TEXTUAL -> List.of(code);
            case COMPOSITE -> List.of(code, small);
            case NONE -> List.of();
        };
    }

    private Identity identity(TablePlan table) {
        if (!isPostgresql() && !isH2()) {
            return Identity.byDefault();
        }
        boolean always = table.key() == Key.NUMBERED_ALWAYS;
        boolean inSteps = table.key() == Key.NUMBERED_IN_STEPS;
        Identity identity = limited(new Identity(always, inSteps ? 100L : null, inSteps ? 5L : null), table.variety());
        // H2 keeps numbers ready only where they are not further from the end than a long is
        boolean endless = isH2() && table.variety() % 5 == 4 && identity.minimum() == null;
        return endless ? identity.withCache(null) : identity;
    }

    private static Identity limited(Identity plain, int variety) {
        if (variety == 0) {
            return plain;
        }
        long sign = variety % 5 == 4 ? -1 : 1;
        Long near = variety % 6 == 1 ? Long.valueOf(sign * (1 + variety % 7)) : null;
        Long far = variety % 3 == 1 ? Long.valueOf(sign * (1000 + variety)) : null;
        boolean begins = plain.start() != null || variety % 4 == 1;
        return plain.withNumbers(
                        begins ? Long.valueOf(sign * (10 + variety)) : null,
                        sign < 0 || variety % 4 == 2 ? Long.valueOf(sign * (1 + variety % 3)) : plain.increment())
                .withLimits(sign > 0 ? near : far, sign > 0 ? far : near)
                .withCache(variety % 4 == 3 ? 5L : null)
                .withCycle(variety % 7 == 3);
    }

    /** @param columns those of {@link #columns}, not empty */
    PrimaryKey primaryKey(TablePlan table, List<Column> columns) {
        PrimaryKey key = new PrimaryKey(null, columns.stream().map(Column::name).toList());
        int variety = table.variety();
        if (variety % 3 == 1 && !model.isMysqlLike()) {
            key = key.withName(model.name("pk_" + table.number() + "_" + variety % 2));
        }
        if (!isPostgresql()) {
            return key;
        }
        boolean isPointedAt = model.plan().tables().stream()
                .flatMap(other -> other.references().stream())
                .anyMatch(reference -> reference.target() == table.number());
        if (variety % 4 == 2 && !isPointedAt) {
            key = key.withDeferrability(variety % 8 == 2 ? Deferrability.DEFERRABLE : Deferrability.INITIALLY_DEFERRED);
        }
        return variety % 5 == 3 ? key.withIndex(carrying(table, variety)) : key;
    }

    /** An index that carries the first column along which is kept, and may have room left. */
    KeyIndex carrying(TablePlan table, int variety) {
        List<Identifier> carried = table.columns().stream()
                .filter(column -> column.computedFrom() == null)
                .limit(1)
                .map(column -> model.name(column.name()))
                .toList();
        KeyIndex index = KeyIndex.USUAL.withInclude(carried);
        return variety % 2 == 1 ? index.withOption("fillfactor", String.valueOf(50 + variety % 40)) : index;
    }
}
