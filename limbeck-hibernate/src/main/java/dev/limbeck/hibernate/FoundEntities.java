// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of a search.
 *
 * @param entities how many of the classes are entities
 * @param classes binary names of entities, embeddables, mapped superclasses and converters
 * @param packages names of packages with Hibernate's annotations on them
 * @param places what was searched, in class path order
 * @param legacy classes annotated with {@code javax.persistence}, which Hibernate 6 does not read
 */
record FoundEntities(int entities, Set<String> classes, Set<String> packages, List<Place> places, int legacy) {
    FoundEntities {
        classes = new TreeSet<>(classes);
        packages = new TreeSet<>(packages);
        places = List.copyOf(places);
    }

    /** A directory or jar and how many class files were looked at in it. */
    record Place(Path path, int classFiles) {}
}
