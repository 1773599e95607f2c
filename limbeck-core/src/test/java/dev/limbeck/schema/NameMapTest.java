// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMapTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatATreeMapIs(long seed) {
        Random random = new Random(seed);
        Map<QualifiedName, Integer> expected = new TreeMap<>();
        NameMap<Integer> map = NameMap.of(Map.of());
        for (int i = 0; i < 300; i++) {
            QualifiedName name = QualifiedName.of("t" + random.nextInt(40));
            NameMap<Integer> before = map;
            Map<QualifiedName, Integer> copy = Map.copyOf(before);
            if (random.nextInt(3) == 0) {
                expected.remove(name);
                map = map.without(name);
            } else {
                expected.put(name, i);
                map = map.with(name, i);
            }
            assertThat(before).isEqualTo(copy);
            assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(map.get(name)).isEqualTo(expected.get(name));
            assertThat(map.containsKey(name)).isEqualTo(expected.containsKey(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void cannotBeChanged(String name) {
        NameMap<Integer> map = NameMap.of(Map.of(QualifiedName.of("a"), 1));

        assertThatThrownBy(() -> map.put(QualifiedName.of(name), 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
