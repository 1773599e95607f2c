// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import java.util.ArrayList;
import java.util.List;

/** Hands the statements of an SQL script to {@link Op#execute}, one by one. */
record SqlMigration(String file, SqlSections sections, StatementSplitter splitter) implements Migration {
    @Override
    public void upgrade(Op op) {
        run(sections.upgrade(), op);
    }

    @Override
    public void downgrade(Op op) {
        SqlSections.Section downgrade = sections.downgrade();
        if (downgrade == null) {
            op.irreversible("'" + file + "' has no section '-- limbeck downgrade'");
        } else {
            run(downgrade, op);
        }
    }

    private void run(SqlSections.Section section, Op op) {
        for (Part part : split(section)) {
            try {
                op.execute(part.text());
            } catch (LimbeckException e) {
                throw with(e, ScriptFaults.at(file, part.line()));
            } catch (RuntimeException e) {
                trace(e, part.line());
                throw e;
            }
        }
    }

    private List<Part> split(SqlSections.Section section) {
        try {
            return splitter.split(section.text(), section.firstLine());
        } catch (LimbeckException e) {
            throw with(e, "in " + file);
        }
    }

    /** Puts the line of the script into the stack trace, where the line of a script in Java stands. */
    private void trace(RuntimeException failure, int line) {
        List<StackTraceElement> trace = new ArrayList<>(List.of(failure.getStackTrace()));
        int here = 0;
        while (here < trace.size() && !trace.get(here).getClassName().equals(SqlMigration.class.getName())) {
            here++;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        trace.add(here, new StackTraceElement("sql", "script", name, line));
        failure.setStackTrace(trace.toArray(StackTraceElement[]::new));
    }

    /** The same error with one more fact. */
    private static LimbeckException with(LimbeckException e, String place) {
        List<String> facts = new ArrayList<>(e.facts());
        facts.add(place);
        return new LimbeckException(e.id(), String.valueOf(e.getMessage()), facts, e.help(), e);
    }
}
