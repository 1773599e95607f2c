// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

/** The kinds of model that a new project may begin with. */
public enum InitialModel {
    /** JPA entities. */
    HIBERNATE("""
            # The entities: directories and jars with the application's compiled classes.
            [model]
            source = "hibernate"
            classpath = ["target/classes"]
            # packages = ["com.example.app"]

            # Settings for Hibernate, as the application has them.
            # [model.properties]
            # "hibernate.physical_naming_strategy" = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"
            """, "", ""),
    /** A file in the database's own language. */
    SQL("""
            # What the database shall look like: a file, or a directory of files, that makes it from nothing.
            [model]
            source = "sql"
            file = "schema.sql"
            """, "schema.sql", """
            -- What the database shall look like, in its own SQL: CREATE TABLE, CREATE INDEX and so on.
            -- Change it, then: limbeck revision --autogenerate -m "what changed"
            """),
    /** A class in the words of migrations. */
    JAVA("""
            # What the database shall look like: a class that says it in the words of migrations.
            [model]
            source = "java"
            file = "schema/Tables.java"
            """, "schema/Tables.java", """
            import dev.limbeck.migration.Schema;
            import dev.limbeck.migration.SchemaBuilder;

            /** What the database shall look like. Change it, then: limbeck revision --autogenerate -m "what changed" */
            final class Tables implements Schema {
                @Override
                public void define(SchemaBuilder schema) {
                    // schema.createTable("users", column("id", bigint()).identity(), primaryKey("id"));
                    // with: import static dev.limbeck.migration.Definitions.*;
                    //       import static dev.limbeck.migration.Types.*;
                }
            }
            """),
    /** Another database of the same product. */
    DATABASE("""
            # What the database shall look like: as another one of the same product.
            # The password belongs into LIMBECK_MODEL_PASSWORD or into .env.
            [model]
            source = "database"
            # url = "postgresql://app@staging/app"
            """, "", "");

    private final String settings;
    private final String file;
    private final String content;

    InitialModel(String settings, String file, String content) {
        this.settings = settings;
        this.file = file;
        this.content = content;
    }

    /** The lines of {@code limbeck.toml}. */
    String settings() {
        return settings;
    }

    /** The file that holds the model, relative to the project; empty = none. */
    String file() {
        return file;
    }

    String content() {
        return content;
    }
}
