// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements that a connection is asked for. */
public final class CountingConnection {
    private static final Set<String> MAKES_STATEMENT = Set.of("createStatement", "prepareStatement", "prepareCall");

    private final AtomicInteger statements = new AtomicInteger();
    private final Connection proxy;

    public CountingConnection(Connection connection) {
        proxy = (Connection) Proxy.newProxyInstance(
                CountingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    if (MAKES_STATEMENT.contains(method.getName())) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public Connection connection() {
        return proxy;
    }

    public int statements() {
        return statements.get();
    }
}
