// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.SqlType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/types.md} says of the words of each dialect is what the dialects say. */
class TypePageTest {
    private static final String NONE = "–";

    private final List<Dialect> dialects = Dialects.all();

    @Test
    void saysOfWhichServersItSpeaks() throws IOException {
        String servers = dialects.stream()
                .map(dialect -> dialect.id() + " " + version(dialect.server()))
                .collect(Collectors.joining(", "));
        TypePage.holds("servers", servers + "\n");
    }

    private static String version(ServerInfo server) {
        return server.major() + "." + server.minor();
    }

    @Test
    void showsEveryTypeInTheWordsOfEveryDialect() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(row("Java", dialects.stream().map(Dialect::id).toList()));
        lines.add(row("---", dialects.stream().map(dialect -> "---").toList()));
        for (SqlType type : TypeVocabulary.all()) {
            List<String> words =
                    dialects.stream().map(dialect -> code(dialect, type)).toList();
            lines.add(row("`" + JavaWords.of(type) + "`", words));
        }
        TypePage.holds("words", text(lines));
    }

    @Test
    void saysWhatToUseInstead() throws IOException {
        Map<Refusal, List<String>> refused = new LinkedHashMap<>();
        for (Dialect dialect : dialects) {
            refusals(dialect)
                    .forEach((sentence, types) -> refused.computeIfAbsent(
                                    new Refusal(sentence, types), key -> new ArrayList<>())
                            .add(dialect.id()));
        }
        List<String> lines = refused.entrySet().stream()
                .map(entry -> "- " + String.join(", ", entry.getValue()) + ": "
                        + entry.getKey().text())
                .sorted()
                .toList();
        TypePage.holds("instead", text(lines));
    }

    private record Refusal(String sentence, List<String> types) {
        private static final int SHOWN = 4;

        String text() {
            String more = types.size() > SHOWN ? " and " + (types.size() - SHOWN) + " more" : "";
            return sentence + " ("
                    + types.stream().limit(SHOWN).map(type -> "`" + type + "`").collect(Collectors.joining(", "))
                    + more + ")";
        }
    }

    /** What the dialect says, and of which types it says it. */
    private static Map<String, List<String>> refusals(Dialect dialect) {
        Map<String, List<String>> refusals = new LinkedHashMap<>();
        for (SqlType type : TypeVocabulary.all()) {
            try {
                dialect.types().render(type);
            } catch (LimbeckException e) {
                assertThat(e.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
                assertThat(e.getMessage()).startsWith(dialect.id() + " cannot ");
                String sentence = e.getMessage().substring(dialect.id().length() + 1) + ": " + e.help();
                refusals.computeIfAbsent(sentence, key -> new ArrayList<>()).add(JavaWords.of(type));
            }
        }
        return refusals;
    }

    @Test
    void readsItsOwnWordsAsATypeThatItWritesTheSameWayAgain() {
        for (Dialect dialect : dialects) {
            TypeSystem types = dialect.types();
            for (SqlType type : TypeVocabulary.all()) {
                if (!code(dialect, type).equals(NONE)) {
                    SqlType read = types.parse(types.render(type));
                    assertThat(types.parse(types.render(read)))
                            .as("%s on %s", type, dialect.id())
                            .isEqualTo(read);
                }
            }
        }
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |";
    }

    private static String code(Dialect dialect, SqlType type) {
        try {
            return "`" + dialect.types().render(type) + "`";
        } catch (LimbeckException e) {
            return NONE;
        }
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
