// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.hibernate.FoundEntities.Place;
import dev.limbeck.hibernate.boot.BootRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema that JPA entities want, as Hibernate would create it on the dialect's server. Hibernate is started without a
 * connection, whatever the settings of the project say, and prints nothing.
 *
 * <p>The Hibernate of the class path (6.6 or 7) is used if there is one, else the one on Limbeck's own class path. Foreign keys
 * and unique constraints of several columns are in the model on SQLite too, although Hibernate leaves them out there because it
 * cannot add them with {@code alter table}.
 *
 * <p>Safe for use by several threads. Each {@link #read} looks at the class path anew.
 */
public final class HibernateModelSource implements ModelSource {
    private final HibernateSettings settings;

    public HibernateModelSource(HibernateSettings settings) {
        this.settings = settings;
    }

    @Override
    public DesiredModel read(ModelContext context) {
        return read(context.dialect());
    }

    /** The schema for a server of this dialect. Throws {@code entities-not-found} or {@code model-failed}. */
    public DesiredModel read(Dialect dialect) {
        FoundEntities found = EntitySearch.search(settings.classpath(), settings.packages());
        ProjectConfiguration project = ProjectConfiguration.of(settings.classpath());
        BootRequest request = request(found, project);
        if (found.entities() == 0
                && project.classes().isEmpty()
                && project.mappings().isEmpty()) {
            throw notFound(found);
        }
        DesiredModel read = boot(request, dialect);
        List<String> notes = new ArrayList<>(project.notes());
        notes.addAll(read.notes());
        return read.withNotes(notes);
    }

    private BootRequest request(FoundEntities found, ProjectConfiguration project) {
        Set<String> classes = new TreeSet<>(found.classes());
        project.classes().stream().filter(this::isInPackages).forEach(classes::add);
        Map<String, String> properties = BootProperties.of(project.properties(), settings.properties());
        return new BootRequest(
                List.copyOf(classes),
                List.copyOf(found.packages()),
                List.copyOf(project.mappings()),
                properties,
                project.springNaming());
    }

    private boolean isInPackages(String className) {
        return settings.packages().isEmpty()
                || settings.packages().stream().anyMatch(name -> className.startsWith(name + "."));
    }

    private DesiredModel boot(BootRequest request, Dialect dialect) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (HibernateLoader loader = HibernateLoader.open(settings.classpath(), request.properties(), dialect)) {
            thread.setContextClassLoader(loader.classLoader());
            return loader.reader().read(request, dialect);
        } catch (IOException e) {
            throw new IllegalStateException("cannot close the class loader of the entities", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private LimbeckException notFound(FoundEntities found) {
        List<String> facts = new ArrayList<>();
        for (Place place : found.places()) {
            facts.add("'" + place.path() + "': " + count(place.classFiles()));
        }
        for (Path entry : settings.classpath()) {
            if (!Files.exists(entry)) {
                facts.add("'" + entry + "': does not exist");
            }
        }
        if (found.legacy() > 0) {
            facts.add(found.legacy() + " with annotations of javax.persistence, which Hibernate 6 and 7 do not read");
        }
        String where = settings.packages().isEmpty()
                ? "on the class path"
                : "in the packages '" + String.join("', '", settings.packages()) + "'";
        return new LimbeckException(
                ErrorId.ENTITIES_NOT_FOUND, "found no class annotated with @Entity " + where, facts, help(found));
    }

    private String help(FoundEntities found) {
        if (found.legacy() > 0) {
            return "move the entities to jakarta.persistence";
        }
        boolean nothingCompiled = found.places().stream().allMatch(place -> place.classFiles() == 0);
        if (nothingCompiled && settings.packages().isEmpty()) {
            return "compile the project (mvn compile), then repeat the command; or set classpath = [\"target/classes\"] in"
                    + " limbeck.toml to where the classes are";
        }
        return "name where the entities are in limbeck.toml: classpath = [\"…\"], packages = [\"…\"]";
    }

    private static String count(int classFiles) {
        return classFiles == 1 ? "1 class file" : classFiles + " class files";
    }
}
