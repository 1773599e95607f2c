// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts scripts into a folder and runs them into a recording. */
public record Scripts(Path folder) {
    public Scripts put(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Java script without package, in which {@code body} is what upgrade does. */
    Scripts java(String id, String down, String body) {
        String parent = down.isEmpty() ? "" : ", down = \"" + down + "\"";
        return put("R" + id + ".java", """
                import dev.limbeck.migration.*;

                @Revision(id = "%s"%s, message = "does %s")
                final class R%s implements Migration {
                    public void upgrade(Op op) {
                        %s
                    }

                    public void downgrade(Op op) {}
                }
                """.formatted(id, parent, id, id, body));
    }

    ScriptSettings settings() {
        return ScriptSettings.of(folder);
    }

    public ScriptDirectory open() {
        return ScriptDirectory.open(settings());
    }

    public static List<Operation> upgrade(LoadedMigration loaded) {
        RecordingContext context = new RecordingContext();
        loaded.migration().upgrade(new Op(context));
        return context.operations();
    }

    public static List<Operation> downgrade(LoadedMigration loaded) {
        RecordingContext context = new RecordingContext();
        loaded.migration().downgrade(new Op(context));
        return context.operations();
    }
}
