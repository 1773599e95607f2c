// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which name a column, a table or a value of an enumeration had before, so that autogenerate renames it and its values stay.
 *
 * <ul>
 *   <li>On a field or getter: the column's former name. On a collection with a table of its own: that table's.
 *   <li>On an entity: the former name of its table.
 *   <li>On an enum that is a type of the database (PostgreSQL): the former name of the type; on a constant: of the value.
 * </ul>
 *
 * <p>It may stay for ever: where a database has the new name already, it means nothing. It can go when no database has the old
 * name any more.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {
    /** The names in the database, without quotes, any of which a database may still have; the first that is found counts. */
    String[] value();
}
