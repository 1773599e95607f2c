// SPDX-License-Identifier: Apache-2.0
/**
 * Hibernate's mapping model as a schema model. Compiled against Hibernate 6.6, runs on 6.6 and 7; the few newer methods are
 * reached by reflection. May be loaded beside the user's Hibernate, where of Limbeck only the packages up to {@code
 * autogenerate} and {@code dev.limbeck.hibernate.boot} are visible; imports nothing else of the project.
 */
@NullMarked
package dev.limbeck.hibernate.bridge;

import org.jspecify.annotations.NullMarked;
