// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.nio.file.Path;
import java.util.List;

/** Jars that hold no entities of the user's, known by their names, so that a search need not open them. */
final class FrameworkJars {
    private static final List<String> PREFIXES = List.of(
            "hibernate-",
            "quarkus-",
            "spring-",
            "jakarta.",
            "javax.",
            "jboss-",
            "jandex-",
            "byte-buddy",
            "antlr",
            "classmate-",
            "jaxb-",
            "angus-",
            "istack-",
            "txw2-",
            "activation-",
            "postgresql-",
            "mysql-connector",
            "mariadb-java-client",
            "h2-",
            "sqlite-jdbc",
            "ojdbc",
            "mssql-jdbc",
            "HikariCP",
            "agroal",
            "narayana",
            "slf4j-",
            "logback-",
            "log4j-",
            "jackson-",
            "snakeyaml",
            "micrometer-",
            "tomcat-",
            "jetty-",
            "undertow-",
            "netty-",
            "vertx-",
            "smallrye-",
            "mutiny",
            "kotlin-",
            "guava-",
            "commons-",
            "httpc",
            "aspectj",
            "lombok",
            "mapstruct",
            "jspecify",
            "junit-",
            "assertj-",
            "mockito-",
            "byteman",
            "limbeck-",
            "flyway-",
            "liquibase-",
            "gson-",
            "json-",
            "reactor-",
            "hypersistence-",
            "protobuf-",
            "grpc-",
            "caffeine-",
            "ehcache-",
            "bcprov-",
            "wildfly-");

    private FrameworkJars() {}

    static boolean contains(Path jar) {
        Path fileName = jar.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
