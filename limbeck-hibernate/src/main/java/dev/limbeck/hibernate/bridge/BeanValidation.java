// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * Puts the constraints of Bean Validation ({@code @NotNull}, {@code @Size}, {@code @Min} …) on the columns. Hibernate does it
 * when it builds a session factory; the very method is called here without one (seen in 6.6 and 7.0 to 7.4), because a session
 * factory of a thousand entities takes many seconds.
 */
final class BeanValidation {
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final Set<String> MODES_WITHOUT_DDL = Set.of("none", "callback");

    private BeanValidation() {}

    static void apply(MetadataImplementor metadata, StandardServiceRegistry registry, Map<String, Object> settings) {
        if (isOff(settings) || !isOnClassPath()) {
            return;
        }
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Verbatim())
                .buildValidatorFactory()) {
            ClassLoaderAccess classes =
                    new ClassLoaderAccessImpl(null, registry.requireService(ClassLoaderService.class));
            Method method = Class.forName(ACTIVATOR, true, Dialect.class.getClassLoader())
                    .getDeclaredMethod(
                            "applyRelationalConstraints",
                            ValidatorFactory.class,
                            Collection.class,
                            Map.class,
                            Dialect.class,
                            ClassLoaderAccess.class);
            method.setAccessible(true);
            method.invoke(
                    null,
                    factory,
                    metadata.getEntityBindings(),
                    settings,
                    metadata.getDatabase().getDialect(),
                    classes);
        } catch (NoProviderFoundException e) {
            // the API without a validator: Hibernate leaves the columns alone, too
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Bean Validation: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of Hibernate applies Bean Validation in another way", e);
        }
    }

    private static boolean isOff(Map<String, Object> settings) {
        if ("false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")))) {
            return true;
        }
        Object mode = settings.getOrDefault(
                "jakarta.persistence.validation.mode",
                settings.getOrDefault("javax.persistence.validation.mode", "auto"));
        Set<String> modes = Stream.of(
                        String.valueOf(mode).toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        return MODES_WITHOUT_DDL.containsAll(modes);
    }

    private static boolean isOnClassPath() {
        ClassLoader loader = BeanValidation.class.getClassLoader();
        return loader.getResource("jakarta/validation/ConstraintViolation.class") != null;
    }

    /** Messages are never shown here, and the default interpolator would ask for an implementation of the expression language. */
    private static final class Verbatim implements MessageInterpolator {
        @Override
        public String interpolate(String messageTemplate, Context context) {
            return messageTemplate;
        }

        @Override
        public String interpolate(String messageTemplate, Context context, Locale locale) {
            return messageTemplate;
        }
    }
}
