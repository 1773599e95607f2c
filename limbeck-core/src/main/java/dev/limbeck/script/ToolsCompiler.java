// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Compiles with {@code javax.tools}: the JDK's compiler, or ECJ where there is none. Annotation processors never run. */
final class ToolsCompiler implements SourceCompiler {
    private final Supplier<@Nullable JavaCompiler> compilers;

    ToolsCompiler(Supplier<@Nullable JavaCompiler> compilers) {
        this.compilers = compilers;
    }

    @Override
    public Map<JavaSource, Map<String, byte[]>> compile(List<JavaSource> sources, List<Path> classPath) {
        JavaCompiler compiler = compilers.get();
        if (compiler == null) {
            throw ScriptFaults.noCompiler(sources.get(0).name());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<SourceObject> units = sources.stream().map(SourceObject::new).toList();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                MemoryOutput output = new MemoryOutput(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            boolean compiled = compiler.getTask(new StringWriter(), output, diagnostics, options(compiler), null, units)
                    .call();
            if (!compiled) {
                throw CompileFault.of(sources, errors(diagnostics));
            }
            return output.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(JavaCompiler compiler) {
        boolean jdk = compiler.getClass().getName().startsWith("com.sun.tools.");
        // ECJ wants the level; its --release needs a file that a run time without a compiler does not have
        return jdk
                ? List.of("-proc:none", "-g", "-nowarn", "-Xlint:none")
                : List.of("-proc:none", "-g", "-nowarn", "-source", "17", "-target", "17");
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
