// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One invocation per label. A database is made when the invocation asks for it, so that a server which does not start
 * fails its own invocation and no other.
 */
final class EachDatabaseExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        List<String> names = AnnotationSupport.findAnnotation(context.getTestMethod(), EachDatabase.class)
                .map(annotation -> List.of(annotation.value()))
                .orElse(List.of());
        String method = context.getRequiredTestMethod().getName();
        return TestDatabases.labels(names).map(label -> new OnDatabase(method, label));
    }

    /** Labels may be narrowed for a run, so that a method has none left; that is no failure. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private record OnDatabase(String method, String label)
            implements TestTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {
        @Override
        public String getDisplayName(int index) {
            return method + " [" + label + "]";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestDatabase database = TestDatabases.of(label);
            // the store closes what it holds when the invocation ends
            context.getStore(ExtensionContext.Namespace.create(EachDatabaseExtension.class, context.getUniqueId()))
                    .put(parameter.getIndex(), database);
            return database;
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            failure.addSuppressed(new RanOn(label));
            throw failure;
        }
    }

    /** Puts the database into the stack trace of a failure, where the build's log shows only a number. */
    private static final class RanOn extends Exception {
        private static final long serialVersionUID = 1L;

        RanOn(String label) {
            super("the test ran on " + label, null, false, false);
        }
    }
}
