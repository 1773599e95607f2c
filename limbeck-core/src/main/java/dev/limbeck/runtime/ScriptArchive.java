// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The sources of scripts that a database has run, as its journal keeps them: compressed and in ASCII, so that neither the
 * character set of the database nor its rules for quoting can spoil them. Used by one thread.
 */
public final class ScriptArchive {
    private final DatabaseSession session;
    private final Journal journal;
    private final boolean exists;

    /** Makes nothing: a database without a journal, or with one of an older Limbeck, has an empty archive. */
    public ScriptArchive(DatabaseSession session, Bookkeeping tables) {
        this.session = session;
        this.journal = new Journal(tables.journal(), session.dialect());
        this.exists = BookkeepingTables.exists(session.connection(), session.dialect(), tables.journal())
                && journal.keepsSources(session.connection());
    }

    /** The ids of the revisions whose source is kept, sorted. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        if (exists) {
            try (PreparedStatement query = session.connection().prepareStatement(journal.archivedSql());
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            } catch (SQLException failure) {
                throw RunFaults.database("read the journal '" + journal.table() + "'", failure);
            }
        }
        return ids;
    }

    /**
     * The text of a revision's script as it last ran, with LF line ends.
     *
     * @param id the whole id
     */
    public Optional<String> source(String id) {
        if (!exists) {
            return Optional.empty();
        }
        try (PreparedStatement query = session.connection().prepareStatement(journal.sourceSql())) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(unpack(row.getString(1), id)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw RunFaults.database("read the journal '" + journal.table() + "'", failure);
        }
    }

    static String pack(String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(source.getBytes(StandardCharsets.UTF_8));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String unpack(String packed, String id) {
        byte[] bytes = Base64.getMimeDecoder().decode(packed);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new LimbeckException(
                    ErrorId.NOT_IN_JOURNAL,
                    "the source of revision '" + id + "' in the journal is damaged",
                    List.of(String.valueOf(damaged)),
                    "find the script with: git log --all --oneline -S " + id,
                    damaged);
        }
    }
}
