// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void closesTheConnectionToAServerThatNoDialectIsFor() {
        DialectProvider strange = new DialectProvider() {
            @Override
            public String id() {
                return "strange";
            }

            @Override
            public Optional<DatabaseUrl> parseUrl(String url) {
                return Optional.of(new DatabaseUrl(url, null, null));
            }

            @Override
            public boolean speaks(ServerInfo server) {
                return false;
            }

            @Override
            public ServerInfo defaultServer() {
                return new ServerInfo("Strange", 1, 0);
            }

            @Override
            public Dialect dialect(ServerInfo server) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String driverClass() {
                return StrangeDriver.class.getName();
            }

            @Override
            public String driverArtifact() {
                return "none";
            }
        };
        Database database = new Databases(DatabaseTest.class.getClassLoader(), List.of(strange))
                .at("jdbc:strange:there", null, null, 0);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, database::open);

        assertThat(failure.id()).isEqualTo(ErrorId.UNSUPPORTED_DATABASE);
        assertThat(StrangeDriver.closed).isTrue();
    }

    /** A server that no dialect is for. */
    static final class StrangeDriver implements Driver {
        static boolean closed;

        @Override
        public Connection connect(String url, Properties properties) {
            closed = false;
            return fake(Connection.class, method -> switch (method) {
                case "getMetaData" ->
                    fake(DatabaseMetaData.class, asked -> switch (asked) {
                        case "getDatabaseMajorVersion", "getDatabaseMinorVersion" -> 1;
                        default -> "Strange";
                    });
                case "getAutoCommit" -> true;
                case "close" -> {
                    closed = true;
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method);
            });
        }

        private static <T> T fake(Class<T> type, Function<String, @Nullable Object> answers) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answers.apply(method.getName())));
        }

        @Override
        public boolean acceptsURL(String url) {
            return true;
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("strange");
        }
    }
}
