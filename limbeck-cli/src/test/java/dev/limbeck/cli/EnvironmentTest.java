// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    Path directory;

    @Test
    void noCacheIsMadeInARelativeDirectory() {
        Environment empty = new Environment(Map.of("XDG_CACHE_HOME", "", "HOME", "/home/ada"), directory);
        Environment none = new Environment(Map.of("XDG_CACHE_HOME", "here"), directory);

        assertThat(empty.cacheFor(directory)).startsWithRaw(Path.of("/home/ada/.cache/limbeck"));
        assertThat(none.cacheFor(directory)).isNull();
    }
}
