// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of 20 columns, 3 indexes and 2 foreign keys to earlier tables; every fourth has a check if so wanted. */
final class ScaleModel {
    private static final SqlType BIG = new SqlType.IntegerType(64, false);
    private static final List<SqlType> TYPES = List.of(
            new SqlType.VarcharType(255, false),
            new SqlType.IntegerType(32, false),
            new SqlType.DecimalType(12, 2),
            new SqlType.TimestampType(6, false),
            new SqlType.BooleanType(),
            new SqlType.DateType());

    private ScaleModel() {}

    static SchemaModel of(int size, boolean checks) {
        List<Table> tables = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            tables.add(table(number, checks && number % 4 == 0));
        }
        return SchemaModel.ofTables(tables);
    }

    /** The same where one table in the middle has one column more. */
    static SchemaModel changed(SchemaModel model) {
        Table table = model.tables().get(name(model.tables().size() / 2));
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of("added", new SqlType.VarcharType(40, false)));
        return model.withTable(table.withColumns(columns));
    }

    private static QualifiedName name(int number) {
        return new QualifiedName(null, Identifier.of(String.format(Locale.ROOT, "table_%05d", number)));
    }

    private static Table table(int number, boolean check) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("id", BIG).withNullable(false).withIdentity(Identity.byDefault()));
        columns.add(Column.of("first_id", BIG));
        columns.add(Column.of("second_id", BIG));
        for (int column = 0; column < 17; column++) {
            Column made = Column.of("column_" + column, TYPES.get(column % TYPES.size()));
            columns.add(
                    column == 1
                            ? made.withNullable(false).withDefault(new ColumnDefault.Expression("0"))
                            : made.withNullable(column % 2 == 0));
        }
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(reference(number, "first", number / 2));
        constraints.add(reference(number, "second", number / 3));
        if (check) {
            constraints.add(new Constraint.Check(named("ck_" + number), "column_1 >= 0"));
        }
        List<Index> indexes = new ArrayList<>();
        for (int column : new int[] {0, 3, 5}) {
            Identifier on = Identifier.of("column_" + column);
            indexes.add(Index.of(named("ix_" + number + "_" + column), List.of(on), false));
        }
        Constraint.PrimaryKey key = new Constraint.PrimaryKey(null, List.of(Identifier.of("id")));
        return new Table(name(number), columns, key, constraints, indexes, null);
    }

    private static Constraint reference(int number, String column, int target) {
        return new Constraint.ForeignKey(
                named("fk_" + number + "_" + column),
                List.of(Identifier.of(column + "_id")),
                name(target),
                List.of(Identifier.of("id")),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    private static Identifier named(String name) {
        return Identifier.of(name);
    }

    /** The source of an entity that maps to such a table. */
    static String entity(int number) {
        StringBuilder text = new StringBuilder("""
                package scale;

                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.*;

                @Entity
                @Table(indexes = {
                    @Index(name = "ix_%1$d_0", columnList = "column0"),
                    @Index(name = "ix_%1$d_3", columnList = "column3"),
                    @Index(name = "ix_%1$d_5", columnList = "column5")})
                public class Entity%1$d {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    Long id;

                    @ManyToOne(fetch = FetchType.LAZY)
                    Entity%2$d first;

                    @ManyToOne(fetch = FetchType.LAZY)
                    Entity%3$d second;
                """.formatted(number, number / 2, number / 3));
        List<String> types = List.of("String", "Integer", "BigDecimal", "LocalDateTime", "Boolean", "LocalDate");
        for (int column = 0; column < 17; column++) {
            text.append("    ").append(types.get(column % types.size())).append(" column").append(column).append(";\n");
        }
        return text.append("}\n").toString();
    }
}
