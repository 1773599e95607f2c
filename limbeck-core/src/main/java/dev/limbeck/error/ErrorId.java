// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.error;

import java.util.Locale;

/**
 * The stable ids of everything that can go wrong. The text of an id ({@code error[multiple-heads]}) is API: scripts and
 * failure analysers match on it, and each has a page {@code docs/errors/<id>.md}.
 */
public enum ErrorId {
    // settings and connection
    USAGE(2),
    NO_CONFIG(1),
    INVALID_CONFIG(1),
    CONFIG_EXISTS(1),
    NO_URL(1),
    INVALID_URL(1),
    UNSUPPORTED_DATABASE(1),
    DRIVER_MISSING(1),
    DATABASE_UNREACHABLE(1),
    // revision graph and identifiers
    UNKNOWN_REVISION(1),
    AMBIGUOUS_REVISION(1),
    INVALID_IDENTIFIER(1),
    INVALID_RANGE(1),
    NOT_ANCESTOR(1),
    WALKED_TOO_FAR(1),
    NOT_A_HEAD(1),
    OVERLAPPING_REVISIONS(1),
    MULTIPLE_HEADS(7),
    INVALID_REVISION_ID(6),
    DUPLICATE_REVISION(6),
    MISSING_PARENT(6),
    REVISION_CYCLE(6),
    DEPENDENCY_CYCLE(6),
    LABEL_CLASH(6),
    INTEGRITY_MISMATCH(6),
    UNKNOWN_REVISION_IN_DATABASE(6),
    VERSION_TABLE_MISMATCH(6),
    ALREADY_APPLIED(1),
    NOT_IN_JOURNAL(1),
    DATABASE_NOT_AT_HEAD(1),
    NOT_ALL_HEADS(3),
    // scripts
    NO_SCRIPTS(1),
    INVALID_SCRIPT(1),
    SCRIPT_DOES_NOT_COMPILE(1),
    NO_COMPILER(1),
    SCRIPT_FAILED(1),
    FILE_EXISTS(1),
    FILE_FAILED(1),
    EDITOR_FAILED(1),
    ENVIRONMENT_FAILED(1),
    HOOK_FAILED(1),
    IRREVERSIBLE(1),
    // running
    SQL_FAILED(1),
    UNFINISHED_REVISION(6),
    LOCK_TIMEOUT(5),
    OFFLINE_MODE(1),
    UNSUPPORTED_OPERATION(1),
    IDENTIFIER_TOO_LONG(1),
    SCHEMA_MISMATCH(1),
    MISSING_DEFINITION(1),
    INVALID_INDEX(1),
    // model and autogenerate
    ENTITIES_NOT_FOUND(1),
    NO_MODEL(1),
    MODEL_FAILED(1),
    INVALID_SCHEMA_FILE(1),
    MODEL_MISMATCH(1),
    SCRATCH_FAILED(1),
    REPLAY_FAILED(1),
    PROOF_FAILED(1),
    UNKNOWN_NAME(1),
    ROWS_AT_RISK(1),
    BACKFILL_NEEDED(1),
    BACKFILL_FAILED(1),
    CHECK_VIOLATED(1),
    CHANGES_FOUND(3),
    DRIFT_FOUND(4),
    DIFFERENT_PRODUCTS(1),
    // a fault of Limbeck itself
    INTERNAL(1);

    private final int exitCode;

    ErrorId(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The id as printed, lower case with dashes: {@code multiple-heads}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exit code of a process that ends with this error (1 error, 3 changes found, 4 drift, 5 lock, 6 history, 7 multiple heads). */
    public int exitCode() {
        return exitCode;
    }
}
