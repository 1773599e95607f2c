// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.OpContext;
import dev.limbeck.migration.Schema;
import dev.limbeck.migration.SchemaBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The project's {@link Schema}: a file, or a class of the class path. */
public final class SchemaClass {
    private final Schema schema;
    private final String file;

    private SchemaClass(Schema schema, String file) {
        this.schema = schema;
        this.file = file;
    }

    /**
     * The first class of a file, compiled now; other Java files of its directory that are no revisions are compiled along.
     *
     * @param settings where classes of the application are, and the cache
     * @throws LimbeckException {@code script-does-not-compile}, {@code no-compiler}, {@code invalid-script}, {@code
     *     script-failed}, {@code file-failed}
     */
    public static SchemaClass compiled(ScriptSettings settings, Path file) {
        ScriptClassPath classPath = new ScriptClassPath(settings);
        ScriptCompiler compiler = new ScriptCompiler(
                classPath, new ClassCache(settings.cache()), new InstalledCompiler(classPath.loader()));
        Path folder = file.toAbsolutePath().getParent();
        List<JavaSource> along = new ArrayList<>();
        for (ScriptFile other : ScriptFolder.files(folder == null ? List.of() : List.of(folder))) {
            if (other.format() == ScriptFormat.JAVA && !other.path().equals(file.toAbsolutePath())) {
                ScriptHead head = ScriptHeads.read(other);
                if (head.header() == null) {
                    along.add(new JavaSource(
                            other.name(), other.path(), SourceText.read(other.path()), head.usesClassPath()));
                }
            }
        }
        String name = String.valueOf(file.getFileName());
        return new SchemaClass(new LooseClasses(compiler, classPath).compiled(Schema.class, name, file, along), name);
    }

    /**
     * A class of the application, with its package.
     *
     * @throws LimbeckException {@code invalid-config} where it is not there, {@code invalid-script}, {@code script-failed}
     */
    public static SchemaClass ofClassPath(ScriptSettings settings, String className) {
        ScriptClassPath classPath = new ScriptClassPath(settings);
        ScriptCompiler compiler =
                new ScriptCompiler(classPath, new ClassCache(null), new InstalledCompiler(classPath.loader()));
        Schema schema = new LooseClasses(compiler, classPath).ofClassPath(Schema.class, className, "[model] class");
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return new SchemaClass(schema, simple.split("\\$", -1)[0] + ".java");
    }

    /**
     * Lets it say what it says.
     *
     * @throws LimbeckException {@code model-failed} with the line of the class in which it failed
     */
    public void define(OpContext context) {
        try {
            schema.define(new SchemaBuilder(context));
        } catch (LimbeckException failure) {
            String help = failure.id() == ErrorId.SCHEMA_MISMATCH
                    ? "check the names in " + file + ", and that it makes a table before what belongs to it"
                    : failure.help();
            throw failed(String.valueOf(failure.getMessage()), failure.facts(), help, failure);
        } catch (RuntimeException | Error failure) {
            throw failed(
                    "the schema threw " + failure,
                    List.of(),
                    "mend " + file + "; see the whole stack trace with: --debug",
                    failure);
        }
    }

    private LimbeckException failed(String what, List<String> more, String help, Throwable cause) {
        List<String> facts = new ArrayList<>();
        Optional<String> place = ScriptFaults.place(cause, file);
        facts.add(place.orElse("in " + file));
        facts.addAll(more);
        return new LimbeckException(ErrorId.MODEL_FAILED, what, facts, help, cause);
    }
}
