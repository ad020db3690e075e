package org.taonet.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.taonet.unit.Rao;

/** The main code of this project: sources, class files, and what ArchUnit makes of them. */
final class Code {
    static final String ROOT = "org.taonet";

    /**
     * The packages from the bottom up: a package knows only those before it. One that is missing here fails the test,
     * so that every new package gets its place on purpose.
     */
    static final List<String> LAYERS = List.of(
            "text",
            "unit",
            "math",
            "crypto",
            "scale",
            "primitive",
            "state",
            "runtime",
            "pallet",
            "preset",
            "chain",
            "image",
            "ledger",
            "node",
            "metadata",
            "rpc",
            "web",
            "wallet",
            "client",
            "replay",
            "neuron",
            "sim",
            "cli",
            "shell",
            "app");

    /** Packages below {@code chain}: the same input gives the same output on every machine, for ever. */
    static final List<String> PURE = LAYERS.subList(0, LAYERS.indexOf("chain"));

    private Code() {}

    /** All main classes. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath(classFolder());
    }

    /** The folder of compiled main classes. */
    static Path classFolder() {
        try {
            return Path.of(Rao.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sources under a folder of the project. */
    static List<Path> sources(String folder) {
        try (Stream<Path> files =
                Files.walk(classFolder().resolve("../..").normalize().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layer of a class or source file by its full name, e.g. {@code pallet}; empty for the root package. */
    static String layer(String packageName) {
        String rest = packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
