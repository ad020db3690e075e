package org.taonet.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Below {@code chain} nothing depends on the clock, the machine, the order of threads or of hash tables. */
final class DeterminismTest {
    private static final JavaClasses MAIN = Code.classes();
    /** The one class that may look at IEEE bits: upstream's storage has a float in a few places. */
    private static final String IEEE = "org/taonet/math/Ieee754.class";

    /** These find things by identity while a runtime is put together, and never walk over what they found. */
    private static final String LOOK_UP_ONLY = "org\\.taonet\\.runtime\\.(Runtime\\$Builder|Declarations|Pallet)";

    @Test
    void noClockNoInputNoOutputNoThreads() {
        // Scratch space of a thread (ThreadLocal) is allowed: it carries nothing from one call to the next.
        pure().should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.time..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.sql..",
                        "java.util.concurrent.atomic..",
                        "java.util.concurrent.locks..",
                        "java.util.logging..",
                        "java.util.prefs..")
                .check(MAIN);
        pure().should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Thread|Process|ProcessBuilder|ProcessHandle|Runtime|ScopedValue)")
                .check(MAIN);
        pure().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
        pure().should().callMethod(System.class, "nanoTime").check(MAIN);
        pure().should()
                .callMethod(System.class, "identityHashCode", Object.class)
                .check(MAIN);
        pure().should().callMethod(System.class, "getenv", String.class).check(MAIN);
        pure().should().callMethod(System.class, "getProperty", String.class).check(MAIN);
    }

    /** Work may be handed to an executor that the caller gives; a result must not depend on it. */
    @Test
    void concurrencyIsInjected() {
        pure().should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.concurrent\\.(?!Executor$|Callable$|RecursiveTask$|RecursiveAction$).*")
                .check(MAIN);
    }

    @Test
    void noDiceAndNoLocale() {
        // Keys need dice: one named door in crypto, which the chain itself must not open.
        pure().and()
                .doNotHaveFullyQualifiedName("org.taonet.crypto.Randomness")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(MAIN);
        noClasses()
                .that()
                .resideInAnyPackage("org.taonet.state..", "org.taonet.runtime..", "org.taonet.pallet..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.taonet.crypto.Randomness")
                .check(MAIN);
        pure().should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(UUID|SplittableRandom)")
                .check(MAIN);
        pure().should().callMethod(String.class, "toLowerCase").check(MAIN);
        pure().should().callMethod(String.class, "toUpperCase").check(MAIN);
    }

    /** Order of these differs from run to run: use lists, LinkedHashMap, TreeMap. */
    @Test
    void noHashOrder() {
        for (Class<?> type : List.of(HashMap.class, HashSet.class, IdentityHashMap.class)) {
            pure().and()
                    .haveNameNotMatching(LOOK_UP_ONLY)
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(type.getName())
                    .check(MAIN);
        }
        var forbidden = new TreeSet<String>();
        for (var type : MAIN) {
            if (!Code.PURE.contains(Code.layer(type.getPackageName()))) {
                continue;
            }
            for (var call : type.getMethodCallsFromSelf()) {
                var owner = call.getTargetOwner();
                String name = call.getName();
                boolean unordered = (owner.isEquivalentTo(Map.class) || owner.isEquivalentTo(Set.class))
                                && List.of("of", "ofEntries", "copyOf").contains(name)
                        || owner.isEquivalentTo(Collectors.class)
                                && List.of("toMap", "toSet", "toUnmodifiableMap", "toUnmodifiableSet", "groupingBy")
                                        .contains(name)
                        || owner.isEquivalentTo(Collections.class) && name.equals("shuffle");
                if (unordered) {
                    forbidden.add(call.getDescription());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    /** Looks at the instructions themselves: a stray 0.5 has no keyword that a search would find. */
    @Test
    void noFloatingPoint() throws IOException {
        var found = new TreeSet<String>();
        for (String layer : Code.PURE) {
            Path folder =
                    Code.classFolder().resolve(Code.ROOT.replace('.', '/')).resolve(layer);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    if (!file.endsWith(IEEE)) {
                        for (MethodModel method : ClassFile.of().parse(file).methods()) {
                            method.code()
                                    .filter(DeterminismTest::floats)
                                    .ifPresent(code -> found.add(file.getFileName() + " " + method.methodName()));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean floats(CodeModel code) {
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(element -> ((Instruction) element).opcode().name())
                .anyMatch(name -> name.matches(
                        "[DF](ADD|SUB|MUL|DIV|REM|NEG|CONST_.*|CMP.|LOAD.*|STORE.*|RETURN|2.|ALOAD|ASTORE)|[IL]2[DF]"));
    }

    private static GivenClassesConjunction pure() {
        return noClasses()
                .that()
                .resideInAnyPackage(Code.PURE.stream()
                        .map(layer -> Code.ROOT + "." + layer + "..")
                        .toArray(String[]::new));
    }
}
