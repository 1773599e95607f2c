// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.util.Map;

/**
 * Holds the compiled scripts. They come before classes of the same name from the parent, which may be an older build of the same
 * sources.
 */
final class ScriptClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    ScriptClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super("limbeck-scripts", parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
