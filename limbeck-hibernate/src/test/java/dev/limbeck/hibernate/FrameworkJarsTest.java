// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkJarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hibernate-core-6.6.56.Final.jar",
                "spring-boot-3.5.0.jar",
                "spring-webmvc-6.2.1.jar",
                "commons-lang3-3.17.0.jar",
                "httpclient5-5.4.jar",
                "h2-2.4.240.jar",
                "postgresql-42.7.8.jar"
            })
    void areNotOpened(String name) {
        assertThat(FrameworkJars.contains(Path.of("lib", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-petclinic-model-1.0.jar",
                "hibernate-demo.jar",
                "commons-domain.jar",
                "json-store.jar",
                "postgresql-archive.jar",
                "kotlin-shop.jar"
            })
    void areNotTakenForTheUsers(String name) {
        assertThat(FrameworkJars.contains(Path.of("lib", name))).isFalse();
    }
}
