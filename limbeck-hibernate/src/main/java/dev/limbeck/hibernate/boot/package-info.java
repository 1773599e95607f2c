// SPDX-License-Identifier: Apache-2.0
/**
 * What crosses from the class loader of Limbeck into the one of the user's Hibernate. Not for users. Imports neither Hibernate
 * nor {@code bridge}.
 */
@NullMarked
package dev.limbeck.hibernate.boot;

import org.jspecify.annotations.NullMarked;
