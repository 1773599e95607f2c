// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.DesiredSchema.ObjectName;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.runtime.ListedSchemas;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Opens scratch places as the dialect describes them. */
final class ScratchPlaces {
    private static final System.Logger LOG = System.getLogger(ScratchPlaces.class.getName());
    private static final String PREFIX = "limbeck_scratch_";
    /** A temporary database of another server that is older than this was left by a run that was killed. */
    private static final long STALE_SECONDS = 3600;

    private final Dialect dialect;
    private final ScratchConnections connections;
    private final SecureRandom random = new SecureRandom();

    ScratchPlaces(Dialect dialect, ScratchConnections connections) {
        this.dialect = dialect;
        this.connections = connections;
    }

    /**
     * A new, empty place.
     *
     * @param schemas the named schemas that will be used in it beside the default one
     * @throws SQLException where the database refuses, for want of a privilege for example
     */
    ScratchPlace open(Set<Identifier> schemas) throws SQLException {
        Opening opening = dialect.scratch()
                .match(
                        place -> () -> inMemory(place, schemas),
                        place -> () -> inTransaction(place, schemas),
                        place -> () -> temporaryDatabase(place, schemas),
                        () -> () -> emptyDatabase(schemas));
        return opening.open();
    }

    /** Whether nothing that runs in a place can reach a server. */
    boolean areOfThisProcess() {
        return dialect.scratch().match(place -> true, place -> false, place -> false, () -> false);
    }

    /** The schema as it can be made in such a place, where no name of its own is taken by then. */
    SchemaModel apart(SchemaModel schema) {
        Map<QualifiedName, Table> tables = new TreeMap<>(schema.tables());
        tables.replaceAll((name, table) -> dialect.engineNames().apart(table));
        return schema.withTables(tables);
    }

    /** The schema as it shall be after the way back, on which names that say nothing may be others. */
    DesiredSchema toReturnTo(SchemaModel schema) {
        Set<ObjectName> names = IncidentalNames.of(dialect.engineNames(), schema);
        names.removeIf(object -> !dialect.engineNames().saysNothing(object.name()));
        return DesiredSchema.of(schema).withoutChoice(names);
    }

    private interface Opening {
        ScratchPlace open() throws SQLException;
    }

    /**
     * A new, empty place in which scripts of the user may run.
     *
     * @throws SQLException where the database refuses
     */
    ReplayPlace openForScripts() throws SQLException {
        Hosting opening = dialect.scratch()
                .match(
                        place -> () -> ReplayPlace.apart(dialect, inMemory(place, Set.of())),
                        place -> () -> inHostingTransaction(place.hosting()),
                        place -> () -> inTemporaryDatabase(place),
                        () -> () -> ReplayPlace.apart(dialect, emptyDatabase(Set.of())));
        return opening.open();
    }

    private interface Hosting {
        ReplayPlace open() throws SQLException;
    }

    private ReplayPlace inTemporaryDatabase(Scratch.TemporaryDatabase place) throws SQLException {
        Connection connection = connections.server();
        String name = nameOn(connection, place.owner());
        ScratchPlace made = temporaryDatabase(place, connection, name);
        Set<Identifier> others = new ListedSchemas(dialect.identifiers()).of(made.connection());
        others.remove(Identifier.of(name));
        return ReplayPlace.beside(others, dialect, made, place.use().apply(name));
    }

    private ReplayPlace inHostingTransaction(Scratch.Hosting hosting) throws SQLException {
        List<String> enter = new ArrayList<>();
        enter.add(hosting.begin());
        enter.addAll(hosting.enter().apply(newName()));
        return ReplayPlace.hosted(
                dialect, prepared(connections.server(), enter, Set.of(), List.of(hosting.leave())), hosting);
    }

    private ScratchPlace inMemory(Scratch.InMemory place, Set<Identifier> schemas) throws SQLException {
        Connection connection = connections.inMemory(place.jdbcUrl());
        List<String> before = new ArrayList<>(dialect.transactions().before());
        return prepared(connection, before, schemas, List.of());
    }

    private ScratchPlace inTransaction(Scratch.SchemaInTransaction place, Set<Identifier> schemas) throws SQLException {
        List<String> enter = new ArrayList<>();
        enter.add(dialect.transactions().begin());
        // a schema of the user makes room under another name, inside this transaction that never commits
        schemas.forEach(schema -> enter.addAll(place.setAside().apply(schema)));
        enter.addAll(place.enter().apply(newName()));
        return prepared(
                connections.server(),
                enter,
                schemas,
                List.of(dialect.transactions().rollback()));
    }

    private ScratchPlace temporaryDatabase(Scratch.TemporaryDatabase place, Set<Identifier> schemas)
            throws SQLException {
        Connection connection = connections.server();
        Map<Identifier, Identifier> others = new TreeMap<>();
        for (Identifier schema : schemas) {
            others.put(schema, Identifier.of(nameOn(connection, place.owner())));
        }
        return temporaryDatabase(place, connection, nameOn(connection, place.owner()), others);
    }

    private ScratchPlace temporaryDatabase(Scratch.TemporaryDatabase place, Connection connection, String name)
            throws SQLException {
        return temporaryDatabase(place, connection, name, Map.of());
    }

    /** @param others what stands for each named schema; an operation makes it, and it is dropped like the first */
    private ScratchPlace temporaryDatabase(
            Scratch.TemporaryDatabase place, Connection connection, String name, Map<Identifier, Identifier> others)
            throws SQLException {
        try {
            dropStale(place, connection);
        } catch (SQLException refused) {
            // who may not list or drop what a killed run left may well make a database of their own
            LOG.log(System.Logger.Level.DEBUG, "what earlier runs left was not dropped", refused);
        }
        List<String> names = new ArrayList<>(List.of(name));
        others.values().forEach(other -> names.add(other.text()));
        List<String> enter = new ArrayList<>();
        names.forEach(each -> enter.add(place.owner().hold().apply(each)));
        enter.add(place.create().apply(name));
        enter.add(place.use().apply(name));
        List<String> leave = new ArrayList<>(List.of(place.unbind()));
        names.forEach(each -> leave.add(place.drop().apply(each)));
        names.forEach(each -> leave.add(place.owner().release().apply(each)));
        return prepared(connection, enter, Set.copyOf(others.values()), leave).standingFor(Elsewhere.of(others));
    }

    /** The database that the user named, which must be empty and is emptied again. */
    private ScratchPlace emptyDatabase(Set<Identifier> schemas) throws SQLException {
        if (!connections.apart()) {
            throw new SQLException("this database has no scratch place; set scratch-url");
        }
        if (!schemas.isEmpty()) {
            throw new SQLException("other schemas than the default one cannot be built on the side");
        }
        Connection connection = connections.server();
        ScratchPlace place = prepared(connection, dialect.transactions().before(), Set.of(), List.of());
        try {
            List<String> there = place.contents();
            if (!there.isEmpty()) {
                throw new SQLException("the database of scratch-url is not empty: it has '" + there.get(0) + "'");
            }
        } catch (SQLException refused) {
            place.close();
            throw refused;
        }
        return place.emptiedWhenClosed();
    }

    private ScratchPlace prepared(
            Connection connection, List<String> enter, Set<Identifier> schemas, List<String> leave)
            throws SQLException {
        ScratchPlace scratch = new ScratchPlace(dialect, connection, schemas, leave);
        try {
            for (String statement : enter) {
                scratch.execute(statement);
            }
            return scratch;
        } catch (SQLException refused) {
            scratch.close();
            throw refused;
        }
    }

    private void dropStale(Scratch.TemporaryDatabase place, Connection connection) throws SQLException {
        String here = server(connection, place.owner());
        List<String> stale = new ArrayList<>();
        for (String name :
                CatalogQuery.rows(connection, place.list(), List.of(PREFIX + "%"), row -> row.getString(1))) {
            if (isStale(name, here, place.owner(), connection)) {
                stale.add(name);
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        // a session of its own, for it is bound by nothing any more
        try (Connection cleaning = connections.server();
                Statement statement = cleaning.createStatement()) {
            statement.execute(place.unbind());
            for (String name : stale) {
                statement.execute(place.drop().apply(name));
            }
        }
    }

    /** Whether the owner is gone; where that cannot be told, because it was on another server, whether time enough has passed. */
    private static boolean isStale(String name, String here, Scratch.Owner owner, Connection connection)
            throws SQLException {
        String[] parts = name.substring(PREFIX.length()).split("_", -1);
        boolean dated = parts.length >= 2 && parts[0].matches("\\d{1,12}");
        if (dated && parts.length > 2 && parts[2].equals(here)) {
            return CatalogQuery.rows(connection, owner.gone(), List.of(name), row -> row.getInt(1))
                    .contains(1);
        }
        long now = System.currentTimeMillis() / 1000;
        return dated && now - Long.parseLong(parts[0]) > STALE_SECONDS;
    }

    private static String server(Connection connection, Scratch.Owner owner) throws SQLException {
        return CatalogQuery.rows(connection, owner.server(), List.of(), row -> String.valueOf(row.getString(1)))
                .get(0);
    }

    private String nameOn(Connection connection, Scratch.Owner owner) throws SQLException {
        try {
            return newName() + "_" + server(connection, owner);
        } catch (SQLException unreachable) {
            connection.close();
            throw unreachable;
        }
    }

    /** Holds the time, so that a later run can tell a left-over from one in use. */
    private String newName() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return PREFIX + System.currentTimeMillis() / 1000 + "_" + HexFormat.of().formatHex(bytes);
    }
}
