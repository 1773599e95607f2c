// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.fixture.harder.Collections;
import dev.limbeck.fixture.harder.Details;
import dev.limbeck.fixture.harder.Inheritance;
import dev.limbeck.fixture.harder.Keys;
import dev.limbeck.fixture.harder.Validated;
import dev.limbeck.fixture.harder.Values;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the harder model that Hibernate is told of. */
final class HarderModel {
    static final List<Class<?>> CLASSES = Stream.of(
                    Inheritance.class, Keys.class, Collections.class, Values.class, Details.class, Validated.class)
            .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
            .filter(type -> Stream.of(Entity.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent))
            .<Class<?>>map(type -> type)
            .toList();

    private HarderModel() {}
}
