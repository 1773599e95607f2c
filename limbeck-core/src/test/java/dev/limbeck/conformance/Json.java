// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads objects of the vectors, where an absent key and a null mean the same unless it is asked for {@link #has}. */
record Json(JsonObject object) {

    static Json of(JsonElement element) {
        return new Json(element.getAsJsonObject());
    }

    /** Whether the key is there, be its value null. */
    boolean has(String key) {
        return object.has(key);
    }

    Optional<JsonElement> value(String key) {
        JsonElement value = object.get(key);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<Json> child(String key) {
        return value(key).map(Json::of);
    }

    @Nullable
    String textOrNull(String key) {
        return value(key).map(JsonElement::getAsString).orElse(null);
    }

    String text(String key) {
        return value(key)
                .map(JsonElement::getAsString)
                .orElseThrow(() -> new IllegalArgumentException("no '" + key + "' in " + object));
    }

    @Nullable
    Integer numberOrNull(String key) {
        return value(key).map(JsonElement::getAsInt).orElse(null);
    }

    @Nullable
    Long longOrNull(String key) {
        return value(key).map(JsonElement::getAsLong).orElse(null);
    }

    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key).map(JsonElement::getAsBoolean).orElse(otherwise);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        elements(key).forEach(element -> texts.add(element.getAsString()));
        return texts;
    }

    List<Json> children(String key) {
        return elements(key).stream().map(Json::of).toList();
    }

    List<JsonElement> elements(String key) {
        List<JsonElement> elements = new ArrayList<>();
        value(key).ifPresent(value -> value.getAsJsonArray().forEach(elements::add));
        return elements;
    }

    /** An option of this dialect, {@code {"options": {"postgresql.where": …}}}. */
    Optional<JsonElement> option(String dialect, String name) {
        return child("options").flatMap(options -> options.value(dialect + "." + name));
    }

    /** The names of this dialect's options. */
    List<String> optionNames(String dialect) {
        return child("options").stream()
                .flatMap(options -> options.object().keySet().stream())
                .filter(key -> key.startsWith(dialect + "."))
                .map(key -> key.substring(dialect.length() + 1))
                .toList();
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
