// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.NamedRename;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.Database;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that commands need to know. Front ends build it; how they came by the values is theirs.
 *
 * @param scripts where the migration scripts are
 * @param format how a new revision is written, unless the request says otherwise
 * @param database asked for only by commands that need one; throws {@code no-url} or {@code invalid-url}
 * @param scratch a database that may be written for comparing, asked for only by autogenerate; usually {@code database}
 * @param tables the names of Limbeck's own tables
 * @param lockTimeout how long to wait for another run
 * @param model asked for only by commands that need it; throws {@code no-model}
 * @param unmanaged what to do with tables that no revision created and the model does not have
 * @param naming templates of names that nobody chose; empty = the standard ones in generated revisions, and none in a run
 * @param renames what had other names once, where a database may still have the old ones
 * @param authoring how new revisions are made
 */
public record Settings(
        ScriptSettings scripts,
        ScriptFormat format,
        Supplier<Database> database,
        Supplier<Database> scratch,
        Bookkeeping tables,
        Duration lockTimeout,
        Supplier<ModelSource> model,
        Unmanaged unmanaged,
        Optional<NamingConvention> naming,
        List<NamedRename> renames,
        Authoring authoring) {
    public Settings {
        renames = List.copyOf(renames);
    }

    /** How long to wait for another run unless a setting says otherwise. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(60);

    /** The same for revisions that are written otherwise. */
    public Settings withFormat(ScriptFormat wanted) {
        return new Settings(
                scripts, wanted, database, scratch, tables, lockTimeout, model, unmanaged, naming, renames, authoring);
    }

    /** The same where nothing runs over new revisions. */
    public Settings withoutHooks() {
        return new Settings(
                scripts,
                format,
                database,
                scratch,
                tables,
                lockTimeout,
                model,
                unmanaged,
                naming,
                renames,
                authoring.withoutHooks());
    }

    /** What autogenerate proposes for what no revision created. */
    public enum Unmanaged {
        /** It is listed as a note. */
        KEEP,
        /** It is dropped. */
        DROP
    }
}
