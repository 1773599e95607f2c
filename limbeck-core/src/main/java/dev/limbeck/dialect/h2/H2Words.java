// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import java.util.Set;

/**
 * The words that H2 does not take as the unquoted name of a table, column, index or constraint; found by trying each word of
 * its own help and of the standard in some thirty statements (2.3.232 and 2.4.240 agree). No word more: a quoted name keeps
 * its letters where an unquoted one is folded, so quoting without need would make another name of it.
 */
final class H2Words {
    static final Set<String> RESERVED = Set.of("""
            _rowid_ all and any array as asymmetric authorization between case cast check constraint cross current_catalog
            current_date current_path current_role current_schema current_time current_timestamp current_user day default
            distinct else end except exists false fetch for foreign from full group having hour if in inner intersect interval is
            join key left like limit localtime localtimestamp minus minute month natural not null offset on or order primary
            qualify right row rownum second select session_user set some symmetric system_user table to top true uescape union
            unique unknown user using value values when where window with year
            """.strip().split("\\s+"));

    private H2Words() {}
}
