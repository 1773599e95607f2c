// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.FoundChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes under the tables that they concern: green comes, red goes, yellow changes. */
final class ChangeTree {
    private final Console console;

    ChangeTree(Console console) {
        this.console = console;
    }

    /** Tables in the order of their first change; what belongs to no table stands under the database. */
    void print(List<FoundChange> changes) {
        Map<String, List<FoundChange>> byTable = new LinkedHashMap<>();
        for (FoundChange change : changes) {
            byTable.computeIfAbsent(change.table(), table -> new ArrayList<>()).add(change);
        }
        byTable.forEach((table, some) -> {
            console.data(console.strong(table.isEmpty() ? "(database)" : table));
            some.forEach(this::print);
        });
    }

    private void print(FoundChange change) {
        boolean oneLine = change.details().size() == 1;
        String line = change.sign().mark() + " " + change.title()
                + (oneLine ? "  " + change.details().get(0) : "");
        console.data("  " + coloured(change.sign(), line));
        if (!oneLine) {
            change.details().forEach(detail -> console.data("      " + coloured(change.sign(), detail)));
        }
    }

    private String coloured(FoundChange.Sign sign, String text) {
        return switch (sign) {
            case COMES -> console.good(text);
            case GOES -> console.bad(text);
            case CHANGES -> console.changed(text);
        };
    }
}
