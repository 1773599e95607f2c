// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.IdentifierRules.Folding;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.schema.SqlType;
import java.util.Set;

/** As much of a dialect as reading a model asks for. */
final class FakeDialect implements Dialect {
    private final String id;
    private final ServerInfo server;
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    private FakeDialect(String id, ServerInfo server, IdentifierRules identifiers, TypeSystem types) {
        this.id = id;
        this.server = server;
        this.identifiers = identifiers;
        this.types = types;
    }

    /** One that understands the types of the standard. */
    static FakeDialect of(Product product) {
        IdentifierRules rules = rules(product);
        return new FakeDialect(product.id(), product.server(), rules, new AnsiTypes(product.id(), rules));
    }

    /** One that takes Hibernate's types as they are. */
    static FakeDialect verbatim(Product product) {
        return new FakeDialect(product.id(), product.server(), rules(product), new Verbatim());
    }

    private static IdentifierRules rules(Product product) {
        return switch (product.id()) {
            case "postgresql" -> new IdentifierRules(Folding.LOWER, '"', 63, Set.of("order", "user", "select"));
            case "h2" -> new IdentifierRules(Folding.UPPER, '"', 256, Set.of("order", "user", "select", "value"));
            case "oracle" -> new IdentifierRules(Folding.UPPER, '"', 128, Set.of("order", "user", "select", "comment"));
            case "mysql", "mariadb" -> new IdentifierRules(Folding.PRESERVE, '`', 64, Set.of("order", "select", "key"));
            case "sqlserver" ->
                new IdentifierRules(Folding.PRESERVE, '[', ']', 128, Set.of("order", "user", "select", "key"));
            default -> new IdentifierRules(Folding.PRESERVE, '"', 1000, Set.of("order", "select"));
        };
    }

    private static final class Verbatim implements TypeSystem {
        @Override
        public String render(SqlType type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SqlType parse(String sql) {
            return new SqlType.Raw(sql);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ServerInfo server() {
        return server;
    }

    @Override
    public IdentifierRules identifiers() {
        return identifiers;
    }

    @Override
    public TypeSystem types() {
        return types;
    }

    @Override
    public DdlRenderer ddl() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SchemaComparison comparison() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reflector reflector() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StatementSplitter splitter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transactions transactions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Locking locking() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Scratch scratch() {
        throw new UnsupportedOperationException();
    }
}
