package org.taonet.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages know only what lies below them, and each library stands behind one door. */
final class DirectionTest {
    private static final JavaClasses MAIN = Code.classes();

    @Test
    void everyPackageHasItsPlace() {
        var missing = new TreeSet<String>();
        for (JavaClass type : MAIN) {
            if (!Code.LAYERS.contains(Code.layer(type.getPackageName()))) {
                missing.add(type.getPackageName());
            }
        }
        assertThat(missing).as("packages without a place in Code.LAYERS").isEmpty();
    }

    @Test
    void arrowsPointDown() {
        var upwards = new TreeSet<String>();
        for (JavaClass type : MAIN) {
            int here = Code.LAYERS.indexOf(Code.layer(type.getPackageName()));
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith(Code.ROOT) && Code.LAYERS.indexOf(Code.layer(target)) > here) {
                    upwards.add(type.getName() + " -> "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(upwards).as("dependencies that point up").isEmpty();
    }

    @Test
    void noCyclesAmongPackages() {
        slices().matching(Code.ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void sqlIsTheLedgersAlone() {
        only(
                        "java.sql SQLite and Flyway",
                        List.of("ledger", "app"),
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.flywaydb..")
                .check(MAIN);
    }

    @Test
    void persistenceIsTheLedgersAndTheWebs() {
        only(
                        "Hibernate and Panache",
                        List.of("ledger", "web", "app"),
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..")
                .check(MAIN);
    }

    @Test
    void quarkusStaysAtTheEdge() {
        only(
                        "Quarkus and its injection",
                        List.of("ledger", "web", "app"),
                        "io.quarkus..",
                        "jakarta.inject..",
                        "jakarta.enterprise..")
                .check(MAIN);
    }

    @Test
    void socketsStayAtTheEdge() {
        only("Vert.x and Netty", List.of("rpc", "web", "client", "neuron", "app"), "io.vertx..", "io.netty..")
                .check(MAIN);
    }

    @Test
    void commandLinesAreTheCommandLines() {
        only("picocli", List.of("cli", "shell", "app"), "picocli..").check(MAIN);
        only("JLine", List.of("cli", "shell"), "org.jline..").check(MAIN);
    }

    /** The other side of the wire: bytes by a foreign chain's metadata, with no connection and no chain of ours. */
    @Test
    void metadataIsReadOnItsOwn() {
        noClasses()
                .that()
                .resideInAPackage(Code.ROOT + ".metadata..")
                .should()
                .dependOnClassesThat(resideInAPackage(Code.ROOT + "..")
                        .and(resideOutsideOfPackages(Stream.of("metadata", "scale", "crypto", "unit", "text")
                                .map(layer -> Code.ROOT + "." + layer + "..")
                                .toArray(String[]::new))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..")
                .check(MAIN);
    }

    @Test
    void bouncyCastleIsBehindCryptography() {
        only("Bouncy Castle", List.of("crypto", "wallet"), "org.bouncycastle..").check(MAIN);
    }

    /** Jackson comes with Quarkus; our JSON is our own value, so that nothing of ours is bound by reflection. */
    @Test
    void nothingIsBoundByReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(MAIN);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(MAIN);
        noClasses().should().callMethod(Class.class, "forName", String.class).check(MAIN);
    }

    /** Only the named layers may use the packages of a library. */
    private static ArchRule only(String what, List<String> layers, String... library) {
        String[] doors =
                layers.stream().map(layer -> Code.ROOT + "." + layer + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(doors)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true)
                .as(what + " are used by " + layers + " alone");
    }
}
