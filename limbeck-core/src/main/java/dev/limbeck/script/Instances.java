// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Migration;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;

/** Makes an instance of a user's class through its constructor without arguments; neither need be public. */
final class Instances {
    private Instances() {}

    /** @param file for error texts */
    static Migration migration(String className, String file, ClassLoader loader) {
        return create(Migration.class, className, file, loader);
    }

    /**
     * One of any type.
     *
     * @param wanted an interface of Limbeck
     * @param file for error texts
     */
    static <T> T create(Class<T> wanted, String className, String file, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (!wanted.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
                String name = wanted.getSimpleName();
                throw ScriptFaults.invalid(
                        file,
                        "'" + className + "' is no " + name.toLowerCase(Locale.ROOT),
                        "write: final class " + type.getSimpleName() + " implements "
                                + (type.getSimpleName().equals(name) ? wanted.getName() : name));
            }
            Constructor<? extends T> constructor = type.asSubclass(wanted).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw ScriptFaults.invalid(
                    file,
                    "'" + className + "' has no constructor without arguments",
                    "take the arguments of the constructor away; an inner class must be static");
        } catch (InvocationTargetException e) {
            throw failed(file, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw failed(file, e);
        }
    }

    private static LimbeckException failed(String file, Throwable cause) {
        return new LimbeckException(
                ErrorId.SCRIPT_FAILED,
                "an instance of the script '" + file + "' cannot be made",
                List.of(String.valueOf(cause)),
                "mend the class; see the whole stack trace with: --debug",
                cause);
    }
}
