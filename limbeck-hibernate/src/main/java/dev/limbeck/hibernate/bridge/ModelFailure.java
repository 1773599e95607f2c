// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.Version;

/** What Hibernate threw, as an error that names the entity. */
final class ModelFailure {
    private ModelFailure() {}

    static LimbeckException of(Throwable failure, List<String> classes) {
        List<String> facts = new ArrayList<>();
        for (Throwable cause = failure; cause != null && facts.size() < 5; cause = cause.getCause()) {
            String line = "Hibernate " + Version.getVersionString() + ": " + describe(cause);
            if (!facts.contains(line)) {
                facts.add(line);
            }
        }
        String sentence = entity(facts, classes)
                .map(name -> "Hibernate cannot read the entity '" + name + "'")
                .orElse("Hibernate cannot read the entities");
        return new LimbeckException(ErrorId.MODEL_FAILED, sentence, facts, help(failure), failure);
    }

    private static String help(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClassNotFoundException || cause instanceof LinkageError) {
                return "add the jar of the missing class to the class path, then repeat the command";
            }
        }
        return "correct the mapping, compile it, then repeat the command";
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        String type = cause.getClass().getSimpleName();
        return message == null || cause instanceof LinkageError ? type + " " + message : message;
    }

    /** The class with the longest name that is mentioned, so that {@code OrderLine} is not taken for {@code Order}. */
    private static Optional<String> entity(List<String> facts, List<String> classes) {
        return classes.stream()
                .filter(name -> facts.stream().anyMatch(fact -> mentions(fact, name)))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean mentions(String fact, String name) {
        int at = fact.indexOf(name);
        int end = at + name.length();
        return at >= 0 && (end == fact.length() || !Character.isJavaIdentifierPart(fact.charAt(end)));
    }
}
