// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate silent while it reads. JBoss Logging picks its back end once per class loader, at the first use; with the
 * JDK's, Hibernate's lines can be turned off without a say for the user's logging configuration, which may print to the
 * standard output. What was set before is set again at the end.
 */
final class QuietLogging implements AutoCloseable {
    private static final String PROVIDER = "org.jboss.logging.provider";

    private final @Nullable String providerBefore;
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private final Logger logger;

    private final @Nullable Level levelBefore;

    private QuietLogging(@Nullable String providerBefore, Logger logger, @Nullable Level levelBefore) {
        this.providerBefore = providerBefore;
        this.logger = logger;
        this.levelBefore = levelBefore;
    }

    static QuietLogging begin() {
        Logger logger = Logger.getLogger("org.hibernate");
        QuietLogging quiet = new QuietLogging(System.getProperty(PROVIDER), logger, logger.getLevel());
        System.setProperty(PROVIDER, "jdk");
        logger.setLevel(Level.OFF);
        return quiet;
    }

    @Override
    public void close() {
        logger.setLevel(levelBefore);
        if (providerBefore == null) {
            System.clearProperty(PROVIDER);
        } else {
            System.setProperty(PROVIDER, providerBefore);
        }
    }
}
