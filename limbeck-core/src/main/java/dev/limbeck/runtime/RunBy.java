// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs this process, for the journal and for those who wait. */
final class RunBy {
    private static final int LONGEST = 255;

    private RunBy() {}

    /** {@code ada@build-7, process 4711}; at most 255 characters, all of them in every character set. */
    static String text() {
        return of(
                System.getProperty("user.name", "unknown"),
                host(),
                ProcessHandle.current().pid());
    }

    static String of(String user, String host, long process) {
        String text = JournalText.ascii(user + "@" + host + ", process " + process);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String host() {
        String name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
