// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/**
 * Looks for classes and services in the loader of the user's class path alone. Hibernate itself goes on in the system class
 * loader, where Limbeck's own Hibernate is: its community dialects, found there, are none of the user's Hibernate.
 */
final class OneClassLoader extends ClassLoaderServiceImpl {
    private static final long serialVersionUID = 1L;

    private final transient ClassLoader loader;

    OneClassLoader(ClassLoader loader) {
        super(loader);
        this.loader = loader;
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        List<S> services = new ArrayList<>();
        ServiceLoader.load(contract, loader).forEach(services::add);
        return services;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<T> classForName(String className) {
        try {
            return (Class<T>) Class.forName(className, true, loader);
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new ClassLoadingException("Could not load requested class : " + className, failure);
        }
    }
}
