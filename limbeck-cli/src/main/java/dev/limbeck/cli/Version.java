// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.runtime.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"limbeck " + ToolVersion.text()};
    }
}
