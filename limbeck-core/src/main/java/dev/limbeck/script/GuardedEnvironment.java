// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.SchemaObject;
import dev.limbeck.migration.Draft;
import dev.limbeck.migration.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says where in the user's code something was thrown. */
final class GuardedEnvironment implements Environment {
    private final Environment environment;
    private final String file;

    /** @param file its name, for messages */
    GuardedEnvironment(Environment environment, String file) {
        this.environment = environment;
        this.file = file;
    }

    @Override
    public boolean includes(SchemaObject object) {
        return guarded("includes(" + object + ")", () -> environment.includes(object));
    }

    @Override
    public Draft rewrite(Draft draft) {
        return guarded("rewrite", () -> environment.rewrite(draft));
    }

    @Override
    public Map<String, String> naming() {
        return guarded("naming", environment::naming);
    }

    private <T> T guarded(String call, Supplier<T> code) {
        T answer;
        try {
            answer = code.get();
        } catch (LimbeckException failure) {
            List<String> facts = places(call, failure);
            facts.addAll(failure.facts());
            throw new LimbeckException(
                    ErrorId.ENVIRONMENT_FAILED, String.valueOf(failure.getMessage()), facts, failure.help(), failure);
        } catch (RuntimeException | Error failure) {
            throw failed("threw " + failure, call, failure);
        }
        if (answer == null) {
            throw failed("gave null", call, new NullPointerException(call));
        }
        return answer;
    }

    private LimbeckException failed(String what, String call, Throwable cause) {
        return new LimbeckException(
                ErrorId.ENVIRONMENT_FAILED,
                "the environment " + what,
                places(call, cause),
                "mend " + file + "; see the whole stack trace with: --debug",
                cause);
    }

    private List<String> places(String call, Throwable failure) {
        List<String> facts = new ArrayList<>();
        ScriptFaults.place(failure, file).ifPresent(facts::add);
        facts.add("in " + call + " of " + file);
        return facts;
    }
}
