// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.hibernate.boot.EntityReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The class loader in which the entities meet a Hibernate: the user's own if the class path has one, else the one that came
 * with Limbeck. If both are of one version the latter is taken, because a class-data archive may hold its classes.
 */
final class HibernateLoader implements Closeable {
    private static final String BRIDGE = "dev.limbeck.hibernate.bridge.HibernateBridge";
    private static final String HIBERNATE = "org.hibernate.Version";
    private static final String SQLITE_DIALECT = "org.hibernate.community.dialect.SQLiteDialect";
    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 6;

    private final URLClassLoader loader;

    private HibernateLoader(URLClassLoader loader) {
        this.loader = loader;
    }

    ClassLoader classLoader() {
        return loader;
    }

    EntityReader reader() {
        try {
            return (EntityReader)
                    Class.forName(BRIDGE, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bridge to Hibernate is missing", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    static HibernateLoader open(List<Path> classpath, Map<String, String> properties, Dialect dialect) {
        ClassLoader own = HibernateLoader.class.getClassLoader();
        Optional<HibernateJar> bundled = HibernateJar.holding(HIBERNATE, own);
        Optional<HibernateJar> users = HibernateJar.core(classpath);
        if (users.isEmpty() && own.getResource(HIBERNATE.replace('.', '/') + ".class") == null) {
            throw new LimbeckException(
                    ErrorId.MODEL_FAILED,
                    "there is no Hibernate to read the entities with",
                    "add org.hibernate.orm:hibernate-core to the class path");
        }
        if (users.isEmpty() || bundled.map(HibernateJar::version).equals(users.map(HibernateJar::version))) {
            return new HibernateLoader(new URLClassLoader(urls(classpath), own));
        }
        HibernateJar core = users.get();
        if (!core.atLeast(OLDEST_MAJOR, OLDEST_MINOR)) {
            throw new LimbeckException(
                    ErrorId.MODEL_FAILED,
                    "Hibernate " + core.version() + " of the class path is too old to be read",
                    List.of(core.path().toString()),
                    "use Hibernate 6.6 or newer, or leave its jar out of the class path of Limbeck");
        }
        List<Path> entries = new ArrayList<>(classpath);
        bridgeLocation().ifPresent(entries::add);
        if (dialect.id().equals("sqlite") && !properties.containsKey("hibernate.dialect")) {
            addCommunityDialects(entries, core, own);
        }
        return new HibernateLoader(new URLClassLoader(urls(entries), new SharedClasses(own)));
    }

    /** SQLite's dialect is a jar of its own, which an application that meets SQLite only in Limbeck does not have. */
    private static void addCommunityDialects(List<Path> entries, HibernateJar core, ClassLoader own) {
        if (HibernateJar.communityDialects(entries).isPresent()) {
            return;
        }
        HibernateJar bundled = HibernateJar.holding(SQLITE_DIALECT, own)
                .filter(core::sameLine)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.MODEL_FAILED,
                        "Hibernate " + core.version() + " of the class path does not speak SQLite by itself",
                        "add org.hibernate.orm:hibernate-community-dialects:" + core.version() + " to the class path"));
        entries.add(bundled.path());
    }

    private static Optional<Path> bridgeLocation() {
        return Optional.ofNullable(HibernateLoader.class.getProtectionDomain().getCodeSource())
                .map(source -> Path.of(java.net.URI.create(source.getLocation().toString())));
    }

    private static URL[] urls(List<Path> entries) {
        return entries.stream().map(HibernateLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("no URL for '" + entry + "'", e);
        }
    }
}
