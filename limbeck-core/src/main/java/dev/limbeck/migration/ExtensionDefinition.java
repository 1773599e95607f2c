// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Extension;

/** An extension as a script writes it: {@code extension("postgis").schema("gis").cascade()}. */
public record ExtensionDefinition(Extension extension) {
    /** Where its types and functions go. */
    public ExtensionDefinition schema(String schema) {
        return new ExtensionDefinition(
                new Extension(extension.name(), Names.single(schema), extension.version(), extension.cascade()));
    }

    public ExtensionDefinition version(String version) {
        return new ExtensionDefinition(
                new Extension(extension.name(), extension.schema(), version, extension.cascade()));
    }

    /** Loads the extensions that it needs, too. */
    public ExtensionDefinition cascade() {
        return new ExtensionDefinition(new Extension(extension.name(), extension.schema(), extension.version(), true));
    }
}
