// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps the classes that a compiler makes, by the source they come from. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<JavaSource, Map<String, ClassObject>> classes = new HashMap<>();

    MemoryOutput(JavaFileManager manager) {
        super(manager);
    }

    Map<JavaSource, Map<String, byte[]>> classes() {
        Map<JavaSource, Map<String, byte[]>> result = new HashMap<>();
        classes.forEach((source, made) -> {
            Map<String, byte[]> bytes = new HashMap<>();
            made.forEach((name, object) -> bytes.put(name, object.bytes.toByteArray()));
            result.put(source, bytes);
        });
        return result;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        if (!(sibling instanceof SourceObject origin)) {
            throw new IllegalStateException("the compiler does not say where '" + className + "' comes from");
        }
        String name = className.replace('/', '.');
        ClassObject object = new ClassObject(name, kind);
        classes.computeIfAbsent(origin.source(), source -> new HashMap<>()).put(name, object);
        return object;
    }

    private static final class ClassObject extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassObject(String name, Kind kind) {
            super(URI.create("memory:///" + Integer.toHexString(name.hashCode()) + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
