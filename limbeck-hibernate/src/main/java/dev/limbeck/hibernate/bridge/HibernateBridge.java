// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.hibernate.boot.BootRequest;
import dev.limbeck.hibernate.boot.EntityReader;

/** The entry of the bridge, made by reflection. Reads the classes through the context class loader of the thread. */
public final class HibernateBridge implements EntityReader {
    public HibernateBridge() {}

    @Override
    public DesiredModel read(BootRequest request, Dialect dialect) {
        try (QuietLogging quiet = QuietLogging.begin();
                OfflineMetadata booted = OfflineMetadata.boot(request, dialect.server())) {
            return new ModelReading(booted, dialect).read();
        } catch (LimbeckException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw ModelFailure.of(e, request.classes());
        }
    }
}
