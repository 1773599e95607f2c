// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.Reflector;

/** A dialect that can split statements and nothing else: all that scripts want of one. */
public record SplitterDialect(StatementSplitter splitter) implements Dialect {
    public static SplitterDialect with(SplitFeature... features) {
        return new SplitterDialect(new LexicalSplitter(features));
    }

    @Override
    public String id() {
        return "splitter";
    }

    @Override
    public ServerInfo server() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IdentifierRules identifiers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TypeSystem types() {
        throw new UnsupportedOperationException();
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
