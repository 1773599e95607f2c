// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that Limbeck throws. It is data: a stable {@link ErrorId}, one sentence, facts, and what to do next.
 *
 * <p>The sentence says what failed, with names in single quotes, lower case, without a final stop. A fact is one line,
 * already laid out. The help is the next command or line to write; each error has one.
 */
public final class LimbeckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorId id;
    private final transient List<String> facts;
    private final String help;

    public LimbeckException(ErrorId id, String message, List<String> facts, String help) {
        this(id, message, facts, help, null);
    }

    public LimbeckException(ErrorId id, String message, String help) {
        this(id, message, List.of(), help, null);
    }

    public LimbeckException(ErrorId id, String message, List<String> facts, String help, @Nullable Throwable cause) {
        super(message, cause);
        if (message.isBlank() || help.isBlank()) {
            throw new IllegalArgumentException("an error needs a sentence and a help: " + id);
        }
        this.id = id;
        this.facts = List.copyOf(facts);
        this.help = help;
    }

    public ErrorId id() {
        return id;
    }

    /** Lines that state what is known, in order; may be empty. */
    public List<String> facts() {
        return facts;
    }

    public String help() {
        return help;
    }

    /** The whole report, several lines, without a final line break: {@code error[id]: sentence}, facts, {@code help: …}. */
    public String report() {
        StringBuilder text = new StringBuilder("error[" + id.text() + "]: " + getMessage());
        for (String fact : facts) {
            text.append("\n  ").append(fact.replace("\n", "\n  "));
        }
        return text.append("\n  help: ")
                .append(help.replace("\n", "\n        "))
                .toString();
    }
}
