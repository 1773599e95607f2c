// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings as SQL Server's drivers write them: {@code key=value;key={va;lue}}, where a closing brace inside braces is doubled.
 * Keys are looked up without regard to case and kept in order. Not safe for use by several threads.
 */
final class ConnectionString {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();

    static ConnectionString of(String text) {
        ConnectionString settings = new ConnectionString();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            int end = text.indexOf(';', at);
            if (equals < 0 || (end >= 0 && end < equals)) {
                at = end < 0 ? text.length() : end + 1;
                continue;
            }
            int stop = endOfValue(text, equals + 1);
            settings.put(text.substring(at, equals).strip(), unwrapped(text.substring(equals + 1, stop)));
            at = stop + 1;
        }
        return settings;
    }

    private static int endOfValue(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            while (at < text.length() && !(text.charAt(at) == '}' && !text.startsWith("}}", at))) {
                at += text.startsWith("}}", at) ? 2 : 1;
            }
        }
        int end = text.indexOf(';', Math.min(at, text.length()));
        return end < 0 ? text.length() : end;
    }

    private static String unwrapped(String value) {
        String text = value.strip();
        return text.length() >= 2 && text.startsWith("{") && text.endsWith("}")
                ? text.substring(1, text.length() - 1).replace("}}", "}")
                : text;
    }

    void put(String key, String value) {
        String folded = key.toLowerCase(Locale.ROOT);
        spelling.putIfAbsent(folded, key);
        values.put(folded, value);
    }

    /** Takes the first of these keys that there is out; null if there is none. */
    @Nullable
    String take(String... keys) {
        for (String key : keys) {
            String value = values.remove(key.toLowerCase(Locale.ROOT));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** {@code ;key=value} for each, in braces where the value needs them; empty for none. */
    String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(';')
                .append(spelling.get(key))
                .append('=')
                .append(value.matches("[^;{}]*") ? value : "{" + value.replace("}", "}}") + "}"));
        return text.toString();
    }
}
