// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A default method that is not forwarded would silently be another database's. */
class ForwardingTest {
    private static void forwardsAllBut(Class<?> contract, Class<?> forwarding, Set<String> own) {
        for (Method method : contract.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !own.contains(method.getName())) {
                assertThat(forwarding).hasDeclaredMethods(method.getName());
            }
        }
    }

    @Test
    void aDialectForwardsAllButItsName() {
        forwardsAllBut(Dialect.class, ForwardingDialect.class, Set.of("id"));
    }

    @Test
    void aProviderForwardsAllButItsNameAndItsDialect() {
        forwardsAllBut(DialectProvider.class, ForwardingProvider.class, Set.of("id", "dialect"));
    }

    @Test
    void aRendererForwardsAll() {
        forwardsAllBut(DdlRenderer.class, ForwardingRenderer.class, Set.of());
    }
}
