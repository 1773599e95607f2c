// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code [model]} says to a source of another project.
 *
 * @param directory that of the settings, for other relative paths
 * @param files {@code file}, absolute; may be empty
 * @param classPath {@code classpath}, absolute; may be empty
 * @param properties {@code [model.properties]}, whatever the source makes of them
 */
public record ModelSettings(Path directory, List<Path> files, List<Path> classPath, Map<String, String> properties) {
    public ModelSettings {
        files = List.copyOf(files);
        classPath = List.copyOf(classPath);
        properties = Map.copyOf(properties);
    }
}
