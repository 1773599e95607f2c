// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Processes that connect and generate once, with Java's options and the classes of the command. */
final class ScaleCold {
    private static final int LEAST = 16;
    private static final int MOST = 4096;

    private final Path installed;
    private final ScaleRun.Access access;
    private final int size;

    ScaleCold(Path installed, ScaleRun.Access access, int size) {
        this.installed = installed;
        this.access = access;
        this.size = size;
    }

    /** The time without the command's class archive and with it, and the heap that suffices. */
    List<String> measured(int runs) throws IOException, InterruptedException {
        Path archive = installed.resolve("cache/java-" + System.getProperty("java.version") + ".jsa");
        return List.of(
                Scale.text(median(runs, List.of("-Xshare:auto"))),
                Files.exists(archive) ? Scale.text(median(runs, List.of("-XX:SharedArchiveFile=" + archive))) : "",
                heap() + " MB");
    }

    private long median(int runs, List<String> options) throws IOException, InterruptedException {
        long[] times = new long[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            int exitCode = start(options, ProcessBuilder.Redirect.INHERIT);
            if (exitCode != 0) {
                throw new IllegalStateException("the process ended with " + exitCode);
            }
            times[run] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    /** The smallest power of two, in megabytes, in which the process comes to its end. */
    private int heap() throws IOException, InterruptedException {
        for (int megabytes = LEAST; megabytes < MOST; megabytes *= 2) {
            if (start(List.of("-Xmx" + megabytes + "m"), ProcessBuilder.Redirect.DISCARD) == 0) {
                return megabytes;
            }
        }
        return MOST;
    }

    /** The jar of the command comes first, as in its archive. */
    private int start(List<String> options, ProcessBuilder.Redirect errors) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                installed.resolve("lib/limbeck-cli.jar") + File.pathSeparator + System.getProperty("java.class.path"),
                "Scale",
                "",
                "cold",
                access.jdbcUrl(),
                access.user(),
                access.password(),
                String.valueOf(size)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(errors)
                .start()
                .waitFor();
    }
}
