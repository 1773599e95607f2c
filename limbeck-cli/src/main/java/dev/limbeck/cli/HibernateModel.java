// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one class that knows Hibernate's module, so that nothing of it is loaded by commands without a model. */
final class HibernateModel {
    private HibernateModel() {}

    static ModelSource of(List<Path> classPath, List<String> packages, Map<String, String> properties) {
        return new HibernateModelSource(new HibernateSettings(classPath, packages, properties));
    }
}
