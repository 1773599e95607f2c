// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Spring Boot's {@code application.properties} or {@code application.yml} says to Hibernate. Keys are compared as Spring
 * does: letter case, dashes and underscores do not count.
 */
record SpringProperties(Map<String, String> all) {
    private static final String PREFIX = "spring.jpa.properties.";

    SpringProperties {
        all = Map.copyOf(all);
    }

    boolean speakOfJpa() {
        return all.keySet().stream()
                .anyMatch(key -> key.startsWith("spring.jpa.") || key.startsWith("spring.datasource."));
    }

    /** The settings of Hibernate in Hibernate's own names; values with a placeholder are left out. */
    Map<String, String> hibernate() {
        Map<String, String> settings = new LinkedHashMap<>();
        all.forEach((key, value) -> {
            if (key.startsWith(PREFIX) && !hasPlaceholder(value)) {
                settings.put(withoutBrackets(key.substring(PREFIX.length())), value);
            }
        });
        value("spring.jpa.hibernate.naming.implicit-strategy")
                .ifPresent(name -> settings.put("hibernate.implicit_naming_strategy", name));
        value("spring.jpa.hibernate.naming.physical-strategy")
                .ifPresent(name -> settings.put("hibernate.physical_naming_strategy", name));
        return settings;
    }

    List<String> mappings() {
        return value("spring.jpa.mapping-resources")
                .map(list -> Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Keys of settings whose value only the running application knows. */
    List<String> unresolved() {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("spring.jpa.") && hasPlaceholder(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Optional<String> value(String key) {
        return all.entrySet().stream()
                .filter(entry -> relaxed(entry.getKey()).equals(relaxed(key)) && !hasPlaceholder(entry.getValue()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean hasPlaceholder(String value) {
        return value.contains("${");
    }

    private static String relaxed(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String withoutBrackets(String key) {
        return key.replace("[", "").replace("]", "");
    }
}
