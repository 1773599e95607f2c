// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of the core's packages: each may import only those before it. The databases' own packages
 * ({@code dialect.<db>}) are leaves beside the order: they see what a third-party dialect sees, and nobody sees them.
 */
final class PackageOrder {
    static final String ROOT = "dev.limbeck";

    private static final List<String> ORDER = List.of(
            "error",
            "schema",
            "filter",
            "op",
            "reflect",
            "dialect",
            "diff",
            "revision",
            "picture",
            "migration",
            "script",
            "runtime",
            "autogenerate",
            "model",
            "command");

    private static final Set<String> MAY_USE_JDBC =
            Set.of("reflect", "migration", "runtime", "autogenerate", "model", "command");

    /** What databases of one family share, and who they are. A base sees none of them. */
    private static final Map<String, Set<String>> BASES = Map.of("mysqlfamily", Set.of("mariadb", "mysql"));

    private PackageOrder() {}

    static boolean isKnown(String packageName) {
        return ORDER.contains(area(packageName));
    }

    static boolean mayImport(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (isDatabase(to)) {
            return isDatabase(from)
                    && (database(from).equals(database(to))
                            || BASES.getOrDefault(database(to), Set.of()).contains(database(from)));
        }
        if (area(from).equals("revision")) {
            return Set.of("revision", "error").contains(area(to));
        }
        if (area(from).equals("picture")) {
            return area(to).equals("picture");
        }
        return ORDER.indexOf(area(to)) <= ORDER.indexOf(area(from));
    }

    static boolean mayUseJdbc(String packageName) {
        return isDatabase(packageName) || MAY_USE_JDBC.contains(area(packageName));
    }

    /** Whether this is {@code dialect.<db>} or below it. */
    static boolean isDatabase(String packageName) {
        return packageName.startsWith(ROOT + ".dialect.");
    }

    private static String database(String packageName) {
        return packageName.split("\\.", -1)[3];
    }

    private static String area(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }
}
