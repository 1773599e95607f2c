// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType.TimestampType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No connection is made and nothing is printed, whatever the project's own settings say. */
class OfflineTest {
    @TempDir
    Path project;

    @ParameterizedTest
    @EnumSource
    void neverConnects(HibernateLine line) throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> count(server, connections));
            listener.start();
            Files.writeString(
                    project.resolve("hibernate.properties"), """
                    hibernate.connection.url=jdbc:postgresql://127.0.0.1:%d/none?connectTimeout=1
                    hibernate.connection.username=nobody
                    hibernate.hbm2ddl.auto=update
                    hibernate.dialect=org.hibernate.dialect.OracleDialect
                    hibernate.physical_naming_strategy=%s
                    """.formatted(server.getLocalPort(), SNAKE_CASE));

            DesiredModel model = read(line, Map.of());

            assertThat(connections).hasValue(0);
            assertThat(model.schema()
                            .table(QualifiedName.of("author"))
                            .orElseThrow()
                            .columns())
                    .as("the naming strategy holds, the dialect does not")
                    .contains(Column.of("full_name", new dev.limbeck.schema.SqlType.VarcharType(80, false))
                            .withNullable(false))
                    .contains(Column.of("seen", new TimestampType(6, true)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void prefersWhatIsSaidToLimbeck(HibernateLine line) throws IOException {
        Files.writeString(
                project.resolve("hibernate.properties"), "hibernate.physical_naming_strategy=" + SNAKE_CASE + "\n");

        DesiredModel model = read(
                line,
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"));

        assertThat(model.schema()
                        .table(QualifiedName.of("author"))
                        .orElseThrow()
                        .column(Identifier.of("fullname")))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingEvenWithALoggingConfigurationOfTheUser(HibernateLine line) throws IOException {
        Files.writeString(project.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%msg%n</pattern></encoder>
                  </appender>
                  <root level="DEBUG"><appender-ref ref="out"/></root>
                </configuration>
                """);
        String providerBefore = String.valueOf(System.getProperty("org.jboss.logging.provider"));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            read(line, Map.of("hibernate.show_sql", "true", "hibernate.dialect", "org.hibernate.dialect.H2Dialect"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(System.getProperty("org.jboss.logging.provider", "null")).isEqualTo(providerBefore);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheThreadAsItWas(HibernateLine line) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        read(line, Map.of());

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    private DesiredModel read(HibernateLine line, Map<String, String> properties) {
        List<Path> classpath = new ArrayList<>(List.of(project));
        classpath.addAll(line.classpath());
        HibernateSettings settings =
                new HibernateSettings(classpath, List.of("dev.limbeck.hibernate.fixture.basic"), properties);
        return new HibernateModelSource(settings).read(FakeDialect.of(Product.POSTGRESQL_16));
    }

    private static void count(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
