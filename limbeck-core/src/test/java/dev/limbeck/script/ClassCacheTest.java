// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled anew, and what comes from the cache. */
class ClassCacheTest {
    private static final SplitterDialect DIALECT = SplitterDialect.with();

    @TempDir
    private Path directory;

    private final List<String> compiled = new ArrayList<>();
    private Scripts scripts = new Scripts(Path.of(""));

    @BeforeEach
    void makeScripts() {
        scripts = new Scripts(directory.resolve("migrations"))
                .put("Shared.java", "final class Shared { static final String NAME = \"one\"; }")
                .java("a1", "", "op.dropTable(Shared.NAME);")
                .java("b2", "a1", "op.dropTable(\"b\");");
    }

    private List<List<Operation>> load(String... ids) {
        compiled.clear();
        ScriptSettings settings = scripts.settings().withCache(directory.resolve("cache"));
        SourceCompiler real = new InstalledCompiler(settings.parent());
        SourceCompiler watched = (sources, classPath) -> {
            sources.forEach(source -> compiled.add(source.name()));
            return real.compile(sources, classPath);
        };
        return ScriptDirectory.open(settings, new ScriptClassPath(settings), watched)
                .load(List.of(ids), DIALECT)
                .stream()
                .map(Scripts::upgrade)
                .toList();
    }

    private List<Path> cached() {
        try (Stream<Path> files = Files.list(directory.resolve("cache/classes"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void compilesOnce() {
        List<List<Operation>> first = load("a1", "b2");
        assertThat(compiled).containsExactlyInAnyOrder("Shared.java", "Ra1.java", "Rb2.java");

        assertThat(load("a1", "b2")).isEqualTo(first);
        assertThat(compiled).isEmpty();
        assertThat(cached()).hasSize(3);
    }

    @Test
    void compilesOnlyWhatChanged() {
        load("a1", "b2");
        scripts.java("b2", "a1", "op.dropTable(\"other\");");

        assertThat(load("a1", "b2").get(1)).containsExactly(drop("other"));
        assertThat(compiled).contains("Rb2.java").doesNotContain("Ra1.java");
    }

    @Test
    void compilesAllWhenASharedClassChanged() {
        load("a1", "b2");
        scripts.put("Shared.java", "final class Shared { static final String NAME = \"two\"; }");

        assertThat(load("a1", "b2").get(0)).containsExactly(drop("two"));
        assertThat(compiled).contains("Ra1.java", "Rb2.java");
    }

    @Test
    void compilesOnlyTheScriptsAskedFor() {
        load("b2");

        assertThat(compiled).containsExactlyInAnyOrder("Rb2.java", "Shared.java");
    }

    @Test
    void compilesAnewWhatIsDamaged() throws IOException {
        List<List<Operation>> first = load("a1", "b2");
        for (Path file : cached()) {
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
        }
        Files.write(cached().get(0), new byte[3]);

        assertThat(load("a1", "b2")).isEqualTo(first);
        assertThat(compiled).hasSize(3);
        load("a1", "b2");
        assertThat(compiled).isEmpty();
    }

    @Test
    void worksWithACacheThatCannotBeWritten() throws IOException {
        Files.writeString(directory.resolve("cache"), "a file where a directory should be");

        assertThat(load("a1").get(0)).containsExactly(drop("one"));
    }

    @Test
    void forgetsWhatNobodyUsedForAMonth() throws IOException {
        Path cache = directory.resolve("other");
        String used = SourceText.sha256("used");
        String unused = SourceText.sha256("unused");
        new ClassCache(cache).save(used, Map.of());
        new ClassCache(cache).save(unused, Map.of());
        Path stranger = Files.writeString(cache.resolve("classes/README"), "not ours");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
        try (Stream<Path> files = Files.list(cache.resolve("classes"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, longAgo);
            }
        }

        ClassCache today = new ClassCache(cache);
        assertThat(today.find(used)).isPresent();
        today.save(SourceText.sha256("new"), Map.of());

        assertThat(today.find(used)).isPresent();
        assertThat(today.find(unused)).isEmpty();
        assertThat(stranger).exists();
    }

    @Test
    void keepsTheClassesOfOneSourceTogether() {
        ClassCache cache = new ClassCache(directory);
        String key = SourceText.sha256("key");

        cache.save(key, Map.of("A", new byte[] {1}, "A$B", new byte[0]));

        assertThat(cache.find(key))
                .hasValueSatisfying(classes ->
                        assertThat(classes).containsOnlyKeys("A", "A$B").containsEntry("A", new byte[] {1}));
        assertThat(cache.find(SourceText.sha256("other"))).isEmpty();
    }

    private static Operation drop(String table) {
        return new Operation.DropTable(dev.limbeck.schema.QualifiedName.of(table), null);
    }
}
