// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.boot;

import java.util.List;
import java.util.Map;

/**
 * What Hibernate is to read.
 *
 * @param classes binary names of entities, embeddables, mapped superclasses and converters, sorted
 * @param packages names of packages whose {@code package-info} carries Hibernate's annotations, sorted
 * @param mappings mapping files as resource names of the class path
 * @param properties Hibernate's settings in their final form, without connection settings
 * @param springNaming whether Spring Boot's naming strategies hold where the properties name none
 */
public record BootRequest(
        List<String> classes,
        List<String> packages,
        List<String> mappings,
        Map<String, String> properties,
        boolean springNaming) {
    public BootRequest {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappings = List.copyOf(mappings);
        properties = Map.copyOf(properties);
    }
}
