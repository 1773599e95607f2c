// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Workbench;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Ownership;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One database and one model, on live databases: one where ours is applied, one where theirs is. */
final class AutogenCase {
    private static final Set<QualifiedName> VERSION_TABLE = Set.of(QualifiedName.of("alembic_version"));

    private final String dialect;
    private final Json test;
    private final Json recorded;

    AutogenCase(String dialect, Json test, Json recorded) {
        this.dialect = dialect;
        this.test = test;
        this.recorded = recorded;
    }

    /** Whether the recorded revision, run there, left nothing to find. */
    static boolean leadsThere(Json recorded) {
        return recorded.child("apply")
                .filter(apply ->
                        apply.has("remaining") && apply.children("remaining").isEmpty())
                .isPresent();
    }

    AutogenAnswer answer() throws SQLException {
        try (TestDatabase place = TestDatabases.of(dialect);
                Workbench bench = new Workbench(place)) {
            make(bench);
            Identifier[] schemas = schemas();
            SchemaModel before = bench.read(schemas);
            DesiredModel model = new DesiredModel(schema(bench.dialect(), "model"), List.of(), List.of());
            // as if revisions had made all that Alembic looks at
            boolean everywhere = test.child("options")
                    .filter(options -> options.flag("include_schemas"))
                    .isPresent();
            Ownership ownership = new Ownership(everywhere ? before : bench.read(), true);
            GeneratedRevision ours = bench.generate(model, ownership, VERSION_TABLE);
            bench.apply(ours.upgrade());
            List<Operation> left =
                    bench.generate(model, ownership, VERSION_TABLE).upgrade();
            if (!left.isEmpty()) {
                throw new AssertionError("left to find: " + left);
            }
            SchemaModel after = bench.read(schemas);
            List<Operation> difference = leadsThere(recorded) ? differenceTo(after) : List.of();
            bench.apply(ours.downgrade());
            Workbench.assertSame(bench.read(schemas), before);
            return new AutogenAnswer(
                    ours.upgrade(),
                    ours.notes(),
                    difference,
                    recorded.children("upgrade").isEmpty());
        }
    }

    /** What would have to be done to the schema that theirs leaves. */
    private List<Operation> differenceTo(SchemaModel ours) throws SQLException {
        try (TestDatabase place = TestDatabases.of(dialect);
                Workbench bench = new Workbench(place)) {
            make(bench);
            DdlOperations translation = new DdlOperations(
                    bench.dialect(),
                    DdlNames.of(test, bench.dialect().identifiers().maxLength()));
            for (Json operation : recorded.children("upgrade")) {
                bench.apply(translation.operations(operation));
            }
            return Workbench.differencesButForNames(bench.read(schemas()), ours);
        }
    }

    private void make(Workbench bench) throws SQLException {
        for (Identifier schema : schemas()) {
            bench.apply(List.of(new Operation.CreateSchema(schema)));
        }
        create(bench, schema(bench.dialect(), "database"));
        for (String statement :
                test.child("setup").map(setup -> setup.texts(dialect)).orElse(List.of())) {
            bench.execute(statement);
        }
    }

    /** As SQLAlchemy does it: what has no name gets one from the database. */
    private static void create(Workbench bench, SchemaModel schema) throws SQLException {
        boolean keysWithin = bench.dialect().id().equals("sqlite");
        List<Operation> operations = new ArrayList<>();
        schema.enumTypes().values().forEach(type -> operations.add(new Operation.CreateEnumType(type)));
        for (Table table : schema.tables().values()) {
            operations.add(new Operation.CreateTable(keysWithin ? table : withoutKeys(table)));
        }
        if (!keysWithin) {
            schema.tables()
                    .values()
                    .forEach(table -> table.foreignKeys()
                            .forEach(key -> operations.add(new Operation.AddConstraint(table.name(), key))));
        }
        bench.apply(operations);
    }

    private static Table withoutKeys(Table table) {
        List<Constraint> others = new ArrayList<>(table.constraints());
        others.removeAll(table.foreignKeys());
        return table.withConstraints(others);
    }

    private Identifier[] schemas() {
        Set<Identifier> schemas = new TreeSet<>();
        for (String side : List.of("database", "model")) {
            for (Json table : test.child(side).orElseThrow().children("tables")) {
                String schema = table.textOrNull("schema");
                if (schema != null && !schema.equals("public")) {
                    schemas.add(Identifier.of(schema));
                }
            }
        }
        return schemas.toArray(Identifier[]::new);
    }

    private SchemaModel schema(Dialect spoken, String side) {
        Json schema = test.child(side).orElseThrow();
        NamingConvention convention = NamingConvention.of(templates(schema));
        DdlTables tables =
                new DdlTables(spoken, DdlNames.of(test, spoken.identifiers().maxLength()));
        Map<QualifiedName, EnumType> enums = new LinkedHashMap<>();
        SchemaModel model = SchemaModel.empty();
        for (Json json : schema.children("tables")) {
            QualifiedName name = DdlConstraints.table(json.textOrNull("schema"), json.text("name"));
            Table table = tables.table(name, json);
            for (Json column : json.children("columns")) {
                tables.columns()
                        .types()
                        .enumToCreate(column.child("type").orElseThrow())
                        .ifPresent(type -> enums.put(type.name(), type));
            }
            model = model.withTable(schema.has("naming_convention") ? convention.name(table) : table);
        }
        return model.withEnumTypes(enums);
    }

    private static Map<String, String> templates(Json schema) {
        Map<String, String> templates = new LinkedHashMap<>();
        schema.child("naming_convention")
                .ifPresent(convention -> convention
                        .object()
                        .asMap()
                        .forEach((kind, template) -> templates.put(kind, template.getAsString())));
        return templates;
    }
}
