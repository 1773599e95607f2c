// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

/** The version of this program. */
public final class ToolVersion {
    private ToolVersion() {}

    /** As the jar's manifest has it; {@code development} outside of a jar. */
    public static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
