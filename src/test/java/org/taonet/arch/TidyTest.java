package org.taonet.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader trips over: long files and methods, silent types, output in the wrong place, notes to self. */
final class TidyTest {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int LINE_CHARS = 120;
    private static final int PACKAGE_FILES = 55;
    /** Rounds of a hash function, written out because the compiler then keeps the state in registers. */
    private static final Set<String> WRITTEN_OUT =
            Set.of("Argon2i.java round", "Blake2b.java firstHalf", "Blake2b.java secondHalf", "Keccak.java permute");

    private static final Set<String> MAY_PRINT = Set.of("cli", "shell", "app");
    private static final Pattern PRINTS = Pattern.compile("\\bSystem\\.(out|err)\\b|\\.printStackTrace\\(\\)");
    private static final Pattern NOTE = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Helpers|Util|Utils)$");

    private final Set<String> faults = new TreeSet<>();

    @Test
    void sourcesAreShortAndQuiet() throws IOException {
        Map<Path, Integer> files = new HashMap<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            check(lines.size() <= FILE_LINES, file, "has " + lines.size() + " lines, " + FILE_LINES + " at most");
            boolean quiet = inMain(file) && !MAY_PRINT.contains(Code.layer(packageOf(file)));
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                check(line.length() <= LINE_CHARS, file, "line " + (at + 1) + " is too long");
                check(!quiet || !PRINTS.matcher(line).find(), file, "line " + (at + 1) + " prints; commands print");
                check(
                        !NOTE.matcher(line).find() || file.endsWith("TidyTest.java"),
                        file,
                        "line " + (at + 1) + " is a note to self");
            }
            if (inMain(file)) {
                files.merge(file.getParent(), 1, Integer::sum);
            }
        }
        files.forEach((folder, count) ->
                check(count <= PACKAGE_FILES, folder, "holds " + count + " files, " + PACKAGE_FILES + " at most"));
        assertThat(faults).isEmpty();
    }

    @Test
    void methodsAreShortAndPublicTypesSayWhatTheyAre() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Declarations(unit, docs).scan(unit, null);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(boolean holds, Path file, String fault) {
        if (!holds) {
            faults.add(file.toString().replaceFirst(".*/src/", "src/") + " " + fault);
        }
    }

    private static List<Path> sources() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> Code.sources(folder).stream())
                .toList();
    }

    private static boolean inMain(Path file) {
        return file.toString().contains("/src/main/java/");
    }

    private static String packageOf(Path file) {
        return file.getParent()
                .toString()
                .replaceFirst(".*/src/(main|test)/java/", "")
                .replace('/', '.');
    }

    /** Walks the types and methods of one file. */
    private final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final Path file;

        Declarations(CompilationUnitTree unit, DocTrees docs) {
            this.unit = unit;
            this.docs = docs;
            this.file = Path.of(unit.getSourceFile().toUri());
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            String name = type.getSimpleName().toString();
            boolean outermost = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (inMain(file) && (outermost || type.getModifiers().getFlags().contains(Modifier.PUBLIC))) {
                String doc = docs.getDocComment(getCurrentPath());
                check(doc != null && doc.strip().contains("."), file, name + " does not say what it is");
            }
            check(!EMPTY_NAME.matcher(name).matches(), file, name + " is a name that says nothing");
            return super.visitClass(type, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            if (method.getBody() != null) {
                long lines = lastLine(method) - firstLine(method) + 1;
                check(
                        lines <= METHOD_LINES || WRITTEN_OUT.contains(file.getFileName() + " " + method.getName()),
                        file,
                        method.getName() + " has " + lines + " lines, " + METHOD_LINES + " at most");
            }
            return super.visitMethod(method, none);
        }

        private long firstLine(Tree tree) {
            SourcePositions positions = docs.getSourcePositions();
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        private long lastLine(Tree tree) {
            SourcePositions positions = docs.getSourcePositions();
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        }
    }
}
