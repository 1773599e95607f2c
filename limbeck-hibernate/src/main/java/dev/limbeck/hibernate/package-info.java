// SPDX-License-Identifier: Apache-2.0
/**
 * The schema that JPA entities want: finds the entities on a class path and has Hibernate read them, the user's own Hibernate
 * if there is one. Imports no class of Hibernate: those are known to {@code bridge} alone, which may live in another class
 * loader.
 */
@NullMarked
package dev.limbeck.hibernate;

import org.jspecify.annotations.NullMarked;
