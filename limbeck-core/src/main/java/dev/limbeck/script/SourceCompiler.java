// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles sources; what comes out belongs to one source each, by class name. */
@FunctionalInterface
interface SourceCompiler {
    Map<JavaSource, Map<String, byte[]>> compile(List<JavaSource> sources, List<Path> classPath);
}
