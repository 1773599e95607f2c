// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.List;

/** Whole {@code --sql} runs. */
final class DdlScript {
    private DdlScript() {}

    static DdlAnswer recorded(String script) {
        return DdlAnswer.statements(List.of(script));
    }
}
