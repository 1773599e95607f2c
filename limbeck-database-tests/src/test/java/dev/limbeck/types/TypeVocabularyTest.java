// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.schema.SqlType;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.ScriptWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeVocabularyTest {
    @TempDir
    private Path folder;

    @Test
    void holdsEveryRecordEveryConstantAndBothValuesOfEveryFlag() throws ReflectiveOperationException {
        Set<String> seen = new HashSet<>();
        for (SqlType type : TypeVocabulary.all()) {
            for (RecordComponent component : type.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                seen.add(key(type.getClass(), component, component.getAccessor().invoke(type)));
            }
            seen.add(type.getClass().getSimpleName());
        }
        List<String> wanted = new ArrayList<>();
        for (Class<?> record : SqlType.class.getPermittedSubclasses()) {
            wanted.add(record.getSimpleName());
            for (RecordComponent component : record.getRecordComponents()) {
                for (Object value : choices(component.getType())) {
                    wanted.add(key(record, component, value));
                }
            }
        }
        assertThat(seen).containsAll(wanted);
    }

    private static String key(Class<?> record, RecordComponent component, Object value) {
        return record.getSimpleName() + "." + component.getName() + "=" + value;
    }

    private static List<?> choices(Class<?> type) {
        if (type == boolean.class) {
            return List.of(false, true);
        }
        return type.isEnum() ? Arrays.asList(type.getEnumConstants()) : List.of();
    }

    @Test
    void comesBackFromCompiledJavaAsItWas() {
        new ScriptWriter(folder).write(JavaWords.REVISION, ScriptFormat.JAVA, JavaWords.source(TypeVocabulary.all()));
        Migration migration = ScriptDirectory.open(ScriptSettings.of(folder))
                .load(List.of(JavaWords.REVISION.id()), Dialects.all().get(0))
                .get(0)
                .migration();
        Recording recording = new Recording(new ArrayList<>());
        migration.upgrade(new Op(recording));

        assertThat(recording.operations())
                .extracting(operation -> ((AddColumn) operation).column().type())
                .isEqualTo(TypeVocabulary.all());
    }

    private record Recording(List<Operation> operations) implements OpContext {
        @Override
        public void accept(Operation operation) {
            operations.add(operation);
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("nothing here asks for a connection");
        }

        @Override
        public String literal(Literal literal) {
            return literal.toString();
        }

        @Override
        public void autocommit(Runnable work) {
            work.run();
        }

        @Override
        public String dialect() {
            return "none";
        }
    }
}
