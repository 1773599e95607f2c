// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.Unsaid;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedType;

/** One walk through Hibernate's mapping model. */
final class ModelReading {
    private final OfflineMetadata booted;
    private final MetadataImplementor metadata;
    private final Names names;
    private final EnumReading enums;
    private final DeclaredOrder order;
    private final ColumnReading columns;
    private final KeyReading keys;
    private final CheckReading checks;
    private final IndexReading indexes;
    private final SequenceReading sequences;
    private final SeedReading seeds;
    private final NewerMethod extraDeclarations = NewerMethod.of(Table.class, "getExtraDeclarations");
    private final NewerMethod tableOptions = NewerMethod.of(Table.class, "getOptions");
    private final NewerMethod columnOptions = NewerMethod.of(org.hibernate.mapping.Column.class, "getOptions");
    private final List<String> notes = new ArrayList<>();

    ModelReading(OfflineMetadata booted, Dialect dialect) {
        this.booted = booted;
        this.metadata = booted.metadata();
        Database database = booted.database();
        JdbcEnvironment environment = database.getJdbcEnvironment();
        SqlStringGenerationContext context = SqlStringGenerationContextImpl.fromExplicit(
                environment,
                database,
                booted.setting("hibernate.default_catalog").orElse(null),
                booted.setting("hibernate.default_schema").orElse(null));
        this.names = new Names(dialect.identifiers(), context, environment);
        this.order = new DeclaredOrder(metadata);
        this.enums = EnumReading.of(database, context, names);
        this.columns =
                new ColumnReading(booted, names, new TypeReading(metadata, dialect.types(), names, enums.types()));
        this.keys = new KeyReading(metadata, names);
        this.checks = new CheckReading(booted, names);
        this.indexes = new IndexReading(database.getDialect(), names);
        this.sequences = new SequenceReading(metadata, context, names);
        this.seeds = new SeedReading(context, names);
    }

    DesiredModel read() {
        Map<QualifiedName, dev.limbeck.schema.Table> tables = new HashMap<>();
        Map<QualifiedName, Sequence> found = new HashMap<>();
        for (Namespace namespace : booted.database().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (isTable(table)) {
                    dev.limbeck.schema.Table read = table(table);
                    tables.put(read.name(), read);
                }
            }
            for (org.hibernate.boot.model.relational.Sequence sequence : namespace.getSequences()) {
                Sequence read = sequences.of(sequence);
                found.put(read.name(), read);
            }
            for (UserDefinedType type : namespace.getUserDefinedTypes()) {
                notes.add("the type '" + type.getName() + "' of a @Struct is not managed; create it with op.execute");
            }
        }
        notes.addAll(enums.notes());
        notes.addAll(indexes.notes());
        notes.addAll(seeds.notes());
        SchemaModel model = new SchemaModel(schemas(tables, found), tables, found, enums.types(), Map.of());
        return new DesiredModel(model, seeds.seeds(), notes, new FormerNameReading(metadata, names).read())
                .withFormerValues(new FormerValueReading(metadata, names, model).read())
                .withUnsaid(unsaid());
    }

    /** By default Hibernate sorts the columns of keys; the other ways are somebody's choice. */
    private Set<Unsaid> unsaid() {
        boolean sorts = booted.setting("hibernate.column_ordering_strategy")
                .map("default"::equals)
                .orElse(true);
        return sorts ? Set.of(Unsaid.KEY_ORDER, Unsaid.IDENTITY_ALWAYS) : Set.of(Unsaid.IDENTITY_ALWAYS);
    }

    private boolean isTable(Table table) {
        if (table.isPhysicalTable() && table.isView()) {
            notes.add("the view '" + names.of(table) + "' is not managed; create it with op.execute");
        }
        return table.isPhysicalTable() && !table.isView();
    }

    private dev.limbeck.schema.Table table(Table table) {
        List<Column> read = order.of(table).stream()
                .map(column -> columns.of(table, column))
                .toList();
        List<Constraint> constraints = new ArrayList<>();
        constraints.addAll(keys.uniques(table, columns));
        constraints.addAll(keys.foreignKeys(table, columns));
        constraints.addAll(checks.of(table, columns));
        List<Index> all = new ArrayList<>(indexes.of(table));
        all.addAll(keys.uniqueIndexes(table, columns));
        seeds.read(table);
        noteWhatIsLeftOut(table);
        return new dev.limbeck.schema.Table(
                names.of(table),
                read,
                keys.primaryKey(table),
                constraints,
                all,
                ColumnReading.filled(table.getComment()));
    }

    /** Since Hibernate 7 an annotation may carry any words for the statement. */
    private void noteWhatIsLeftOut(Table table) {
        String of = "' of the table '" + names.of(table) + "' are not managed";
        extraDeclarations.text(table).ifPresent(text -> notes.add("the declarations '" + text + of));
        tableOptions.text(table).ifPresent(text -> notes.add("the options '" + text + of));
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            columnOptions
                    .text(column)
                    .ifPresent(text -> notes.add("the options '" + text + "' of the column '" + names.of(column) + of));
        }
    }

    private static Set<Identifier> schemas(
            Map<QualifiedName, dev.limbeck.schema.Table> tables, Map<QualifiedName, Sequence> sequences) {
        Set<Identifier> schemas = new TreeSet<>();
        List<QualifiedName> all = new ArrayList<>(tables.keySet());
        all.addAll(sequences.keySet());
        for (QualifiedName name : all) {
            Identifier schema = name.schema();
            if (schema != null) {
                schemas.add(schema);
            }
        }
        return schemas;
    }
}
