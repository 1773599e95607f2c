// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/** What a database's scripts know beyond the standard's quotes and comments. Each dialect names its own to {@link LexicalSplitter}. */
public enum SplitFeature {
    /** {@code $$ … $$} and {@code $tag$ … $tag$} are strings (PostgreSQL; H2 without tags). */
    DOLLAR_QUOTES,
    /** A block comment may hold another one (PostgreSQL, H2, SQL Server). */
    NESTED_COMMENTS,
    /** {@code E'…'} is a string in which a backslash escapes the next character (PostgreSQL). */
    E_STRINGS,
    /** In every string, single or double quoted, a backslash escapes the next character (MariaDB, MySQL). */
    BACKSLASH_ESCAPES,
    /**
     * Comments as MariaDB and MySQL know them: {@code #} begins one, {@code --} only before a blank ({@code 5--3} is a
     * subtraction), and {@code /*!} is no comment but something to run.
     */
    HASH_COMMENTS,
    /** {@code `name`} is a quoted name (MariaDB, MySQL, SQLite). */
    BACKTICK_QUOTES,
    /** {@code [name]} is a quoted name (SQL Server, SQLite). */
    BRACKET_QUOTES,
    /** A line {@code DELIMITER xx} changes the terminator, as the mysql client has it. */
    DELIMITER_COMMAND,
    /**
     * The bodies of triggers, procedures, functions and events are blocks with semicolons in them: {@code BEGIN … END}, {@code
     * BEGIN ATOMIC … END}, {@code CASE}, {@code IF}, loops. {@code BEGIN} alone still opens a transaction.
     */
    BLOCK_BODIES,
    /** {@code q'[…]'} and {@code nq'[…]'} are strings that end with the bracket, or other sign, and a quote (Oracle). */
    Q_STRINGS,
    /** A line with nothing but {@code /} ends a statement too, as in SQL*Plus. */
    SLASH_LINES,
    /**
     * Blocks and routines of PL/SQL: {@code DECLARE}, {@code BEGIN … END}, and what {@code CREATE} makes of functions,
     * procedures, packages, triggers and types. The semicolon after their last {@code END} is part of them.
     */
    PLSQL_BODIES
}
