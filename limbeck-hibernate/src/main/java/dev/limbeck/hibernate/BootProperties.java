// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that Hibernate is started with: those of the project and of Limbeck's own, without any that connects. */
final class BootProperties {
    /** Beginnings of settings that reach for a database, a cache or a container, or that run DDL. */
    private static final List<String> UNWANTED = List.of(
            "hibernate.connection.",
            "hibernate.hbm2ddl.",
            "hibernate.cache.",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.",
            "hibernate.transaction.",
            "hibernate.jta.",
            "hibernate.jndi.",
            "hibernate.session_factory",
            "hibernate.search.",
            "hibernate.multi_tenan",
            "hibernate.tenant_identifier",
            "hibernate.boot.allow_jdbc_metadata_access",
            "hibernate.temp.use_jdbc_metadata_defaults",
            "hibernate.dialect_resolvers",
            "hibernate.resource.beans.container",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.database-",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "javax.persistence.jdbc.",
            "javax.persistence.schema-generation.",
            "javax.persistence.database-");

    private static final String DIALECT = "hibernate.dialect";

    private BootProperties() {}

    /**
     * @param project what the files of the project say; its dialect does not count, because the database that Limbeck speaks to
     *     decides
     * @param explicit what the user told Limbeck; a dialect named here is meant
     */
    static Map<String, String> of(Map<String, String> project, Map<String, String> explicit) {
        Map<String, String> merged = new TreeMap<>(project);
        merged.remove(DIALECT);
        merged.putAll(explicit);
        merged.keySet().removeIf(key -> UNWANTED.stream().anyMatch(key::startsWith));
        return merged;
    }
}
