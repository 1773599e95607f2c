// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Starts a server from its binaries and waits until it answers. It ends with this process. */
final class EmbeddedServer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 3;

    private EmbeddedServer() {}

    static ServerAddress start(Recipe recipe) {
        Installation installation = Installation.of(recipe);
        for (int attempt = 1; ; attempt++) {
            try {
                return startOnce(recipe, installation);
            } catch (IllegalStateException e) {
                // another process may have taken the port between our looking and the server's binding
                if (attempt == ATTEMPTS) {
                    installation.distrust();
                    throw e;
                }
            }
        }
    }

    private static ServerAddress startOnce(Recipe recipe, Installation installation) {
        List<String> prefix = Privileges.prefix(recipe);
        Map<String, String> environment = recipe.environment(installation.base());
        RunDirectory run = RunDirectory.create(recipe, prefix);
        List<String> copy = List.of(
                "cp", "-R", installation.template().toString(), run.data().toString());
        Execution.run(
                Privileges.concat(prefix, copy), Map.of(), installation.home().resolve("initialise.log"));
        int port = freePort();
        List<String> serve = Privileges.concat(prefix, recipe.serve(installation.base(), run.data(), port));
        Guard guard = Guard.start(run, recipe.pidFile(run.data()), recipe.stopSignal(), serve, environment);
        ServerAddress address = ServerAddress.local(recipe.kind(), port, recipe.user(), recipe.password());
        try {
            awaitAnswer(recipe, run, address);
            return address;
        } catch (IllegalStateException e) {
            guard.end();
            throw e;
        }
    }

    private static void awaitAnswer(Recipe recipe, RunDirectory run, ServerAddress address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = address.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
                return;
            } catch (SQLException notYet) {
                if (Files.exists(run.exited()) || Instant.now().isAfter(end)) {
                    throw new IllegalStateException(
                            recipe.label() + " does not start\n" + Execution.end(run.log()), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server starts", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
