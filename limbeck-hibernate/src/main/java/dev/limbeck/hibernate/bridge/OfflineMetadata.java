// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.hibernate.boot.BootRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's mapping model of the entities for one database server, made without a connection and brought into the state in
 * which Hibernate would create the schema: Bean Validation applied, columns in order.
 */
final class OfflineMetadata implements AutoCloseable {
    private static final List<String> SPRING_IMPLICIT = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");
    private static final List<String> SPRING_PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    private final StandardServiceRegistry registry;
    private final MetadataImplementor metadata;
    private final Map<Column, Mapped> mapped;
    private final Map<String, Object> settings;

    private OfflineMetadata(
            StandardServiceRegistry registry,
            MetadataImplementor metadata,
            Map<Column, Mapped> mapped,
            Map<String, Object> settings) {
        this.registry = registry;
        this.metadata = metadata;
        this.mapped = mapped;
        this.settings = settings;
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    Database database() {
        return metadata.getDatabase();
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::valueOf);
    }

    /** What the entity gave as {@code columnDefinition}; Hibernate later puts the type that it chose into the same place. */
    @Nullable
    String columnDefinition(Column column) {
        Mapped before = mapped.get(column);
        return before == null ? null : before.definition();
    }

    /** How many of the column's checks the mapping gave; those after them come from Bean Validation, in no order. */
    int mappedChecks(Column column) {
        Mapped before = mapped.get(column);
        return before == null ? 0 : before.checks();
    }

    static OfflineMetadata boot(BootRequest request, ServerInfo server) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new OneClassLoader(loader))
                .build();
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap);
        Map<String, Object> settings = settings(request, server, loader);
        // what Hibernate found by itself at its first start in this process may be of another project
        builder.getSettings().clear();
        builder.applySettings(settings);
        StandardServiceRegistry registry = builder.build();
        try {
            MetadataImplementor metadata = build(request, registry);
            Map<Column, Mapped> mapped = mapped(metadata);
            TimestampColumns.apply(metadata);
            BeanValidation.apply(metadata, registry, settings);
            metadata.orderColumns(true);
            return new OfflineMetadata(registry, metadata, mapped, settings);
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static Map<String, Object> settings(BootRequest request, ServerInfo server, ClassLoader loader) {
        Map<String, Object> settings = new TreeMap<>(request.properties());
        if (request.springNaming()) {
            firstOf(SPRING_IMPLICIT, loader)
                    .ifPresent(name -> settings.putIfAbsent("hibernate.implicit_naming_strategy", name));
            firstOf(SPRING_PHYSICAL, loader)
                    .ifPresent(name -> settings.putIfAbsent("hibernate.physical_naming_strategy", name));
        }
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", server.product());
        settings.put("jakarta.persistence.database-product-version", server.version());
        settings.put("jakarta.persistence.database-major-version", String.valueOf(server.major()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(server.minor()));
        if (server.micro() > 0) {
            // MySQL's and H2's dialects look for the third number here
            settings.put("jakarta.persistence.database-product-version", server.version());
        }
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        return settings;
    }

    private static Optional<String> firstOf(List<String> classNames, ClassLoader loader) {
        return classNames.stream()
                .filter(name -> loader.getResource(name.replace('.', '/') + ".class") != null)
                .findFirst();
    }

    private static MetadataImplementor build(BootRequest request, StandardServiceRegistry registry) {
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        MetadataSources sources = new MetadataSources(registry);
        for (String name : request.classes()) {
            sources.addAnnotatedClass(classes.classForName(name));
        }
        request.packages().forEach(sources::addPackage);
        request.mappings().forEach(sources::addResource);
        return (MetadataImplementor) sources.buildMetadata();
    }

    private static Map<Column, Mapped> mapped(MetadataImplementor metadata) {
        Map<Column, Mapped> mapped = new IdentityHashMap<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (Column column : table.getColumns()) {
                    mapped.put(
                            column,
                            new Mapped(
                                    column.getSqlType(),
                                    column.getCheckConstraints().size()));
                }
            }
        }
        return Collections.unmodifiableMap(mapped);
    }

    /** A column as the mapping gave it, before Hibernate and Bean Validation added to it. */
    private record Mapped(@Nullable String definition, int checks) {}

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
