// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import org.hibernate.cfg.Configuration;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Starts a Hibernate with these settings and entities, which creates or validates, and ends it. Made by reflection in the class
 * loader of that Hibernate. The answer is {@code valid}, or what Hibernate finds wrong.
 */
public final class SchemaAction implements BiFunction<Properties, List<String>, String> {
    @Override
    public String apply(Properties settings, List<String> classNames) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SchemaAction.class.getClassLoader());
        try {
            Configuration configuration = new Configuration().addProperties(settings);
            for (String name : classNames) {
                configuration.addAnnotatedClass(Class.forName(name));
            }
            configuration.buildSessionFactory().close();
            return "valid";
        } catch (SchemaManagementException invalid) {
            return String.valueOf(invalid.getMessage());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
