package org.taonet.ledger;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;
import org.taonet.image.Libraries;
import org.taonet.ledger.LedgerException.Kind;

/**
 * Brings a file to the current schema with Flyway, the same with and without Quarkus. The migrations are listed here,
 * so that no class path is searched. Loaded only when a file is made or its schema is older.
 */
final class Migrations {
    /** In order; a migration that has been released never changes. */
    private static final List<String> SCRIPTS = List.of("V1__first.sql");

    /** What Flyway has to tell comes as an exception; the rest is not for the user of a command. */
    private static final Logger TALK = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /** Makes an empty ledger of the current schema. */
    static void prepare(Path file) {
        try (Database database = Database.open(file, Database.Access.CREATE)) {
            database.pragma("page_size = " + Database.PAGE_BYTES);
            database.pragma("journal_mode = WAL");
        }
        run(file);
    }

    /** Runs what is missing; each script happens whole or not at all. */
    static void run(Path file) {
        TALK.setLevel(Level.WARNING);
        try {
            Flyway.configure()
                    .dataSource(new OneFile(file))
                    .resourceProvider(new Listed())
                    .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of)
                    .locations(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException cause
                    ? Database.translate(file, cause)
                    : new LedgerException(
                            Kind.FAILED,
                            "The schema of " + file + " cannot be brought up to date: " + e.getMessage(),
                            e);
        }
    }

    /** The scripts of the list, whatever is asked for. */
    private static final class Listed implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(name -> name.startsWith(prefix))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    /** One script among the program's resources. */
    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Migrations.class.getResourceAsStream(getAbsolutePath());
            return new InputStreamReader(Objects.requireNonNull(in, getAbsolutePath()), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return "/ledger/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }

    /** Connections to one file, with no pool and no search for drivers. */
    private record OneFile(Path file) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            Libraries.sqlite();
            return new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), new java.util.Properties());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(Writer.nullWriter());
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("org.taonet.ledger");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
