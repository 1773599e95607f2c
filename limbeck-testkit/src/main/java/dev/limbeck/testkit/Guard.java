// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A small shell that runs the server and waits for the end of its input, which comes when this process ends, be it by
 * {@code kill -9}. Then it ends the server and deletes its directory, so nothing is ever left behind.
 */
final class Guard {
    // arguments: run directory, log, the server's pid file, stop signal, command…
    private static final String SCRIPT = """
            run=$1 log=$2 pidfile=$3 signal=$4
            shift 4
            trap : INT TERM HUP
            {
                "$@" </dev/null >>"$log" 2>&1 &
                echo $! >"$run/started"
                wait $!
                echo $? >"$run/exited"
            } &
            read -r end
            server=$(cat "$run/started")
            kill -s "$signal" "$server" $(head -n 1 "$pidfile" 2>/dev/null) 2>/dev/null
            tries=0
            while [ ! -e "$run/exited" ] && kill -0 "$server" 2>/dev/null && [ $tries -lt 50 ]; do
                sleep 0.1
                tries=$((tries + 1))
            done
            kill -s KILL "$server" 2>/dev/null
            rm -rf "$run"
            """;

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    static Guard start(
            RunDirectory run, Path pidFile, String stopSignal, List<String> server, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", SCRIPT, "sh", run.path().toString(), run.log().toString(), pidFile.toString(), stopSignal));
        command.addAll(server);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Guard guard = new Guard(builder.start());
            // an orderly end waits for the guard, so that whoever looks right afterwards finds nothing
            Runtime.getRuntime().addShutdownHook(new Thread(guard::end));
            return guard;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a shell", e);
        }
    }

    /** Ends the server and waits until its directory is gone, ten seconds at most; may be called again. */
    void end() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
