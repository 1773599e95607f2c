// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects behind the command line; a command takes the surroundings and the console as arguments. */
final class Commands implements IFactory {
    private final Surroundings surroundings;
    private final Console console;

    Commands(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Session.class})) {
                return type.cast(constructor.newInstance(new Session(surroundings, console)));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
