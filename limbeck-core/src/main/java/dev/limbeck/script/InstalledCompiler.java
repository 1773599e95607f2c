// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The compiler of this Java, if it has one. Nothing of {@code javax.tools} is touched before it is needed. */
record InstalledCompiler(ClassLoader loader) implements SourceCompiler {
    @Override
    public Map<JavaSource, Map<String, byte[]>> compile(List<JavaSource> sources, List<Path> classPath) {
        try {
            return new ToolsCompiler(new Compilers(loader)).compile(sources, classPath);
        } catch (NoClassDefFoundError e) {
            // an image of Java without the module java.compiler
            throw ScriptFaults.noCompiler(sources.get(0).name());
        }
    }
}
