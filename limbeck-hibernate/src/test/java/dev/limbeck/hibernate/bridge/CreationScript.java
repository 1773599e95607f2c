// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.hibernate.boot.BootRequest;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** The statements with which Hibernate itself would create the schema. Made by reflection beside the bridge. */
public final class CreationScript implements BiFunction<BootRequest, Dialect, List<String>> {
    private static final String END = "@end@";

    public CreationScript() {}

    @Override
    public List<String> apply(BootRequest request, Dialect dialect) {
        try (QuietLogging quiet = QuietLogging.begin();
                OfflineMetadata booted = OfflineMetadata.boot(request, dialect.server())) {
            MetadataImplementor metadata = booted.metadata();
            StandardServiceRegistry registry =
                    metadata.getMetadataBuildingOptions().getServiceRegistry();
            StringWriter script = new StringWriter();
            Map<String, Object> settings = new HashMap<>(
                    registry.requireService(ConfigurationService.class).getSettings());
            settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
            settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
            settings.put("hibernate.hbm2ddl.delimiter", END);
            SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
            return Stream.of(script.toString().split(END))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        }
    }
}
