// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.Interview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Questions to whoever sits at the keyboard, until there is no more input. */
final class KeyboardInterview implements Interview {
    private final Console console;
    private final BufferedReader answers;

    KeyboardInterview(Console console, InputStream keyboard) {
        this.console = console;
        this.answers = new BufferedReader(new InputStreamReader(keyboard, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> ask(String question) {
        console.question(question);
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
