package org.shuduan.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the code to docs/architecture.md. The command sees every module, so the test lives here.
 */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-server"))
          .importPackages("org.shuduan");

  private static final String[] JAVA = {"java..", "org.jspecify.."};
  private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};
  private static final String[] CLIENT = {
    "co.elastic.clients..", "org.elasticsearch.client..", "org.apache.http..", "jakarta.json.."
  };

  /** A module by its packages, and the packages of others that it may use. */
  record Module(String name, List<String> mayUse) {

    static Module of(String name, String... mayUse) {
      return new Module(name, List.of(mayUse));
    }

    Module and(String[] libraries) {
      return new Module(name, Stream.concat(mayUse.stream(), Arrays.stream(libraries)).toList());
    }

    String packages() {
      return "org.shuduan." + name + "..";
    }
  }

  static Stream<Module> modules() {
    return Stream.of(
        Module.of("mappings").and(JACKSON),
        Module.of("extraction", "org.shuduan.mappings..", "com.hankcs.."),
        Module.of("engine", "org.shuduan.mappings..", "javax.net.ssl..").and(CLIENT).and(JACKSON),
        Module.of(
                "indexer",
                "org.shuduan.mappings..",
                "org.shuduan.extraction..",
                "org.shuduan.engine..",
                "org.apache.poi..",
                "org.apache.pdfbox..",
                "org.jsoup..",
                "org.commonmark..",
                "javax.xml.stream..")
            .and(CLIENT)
            .and(JACKSON),
        Module.of(
                "query",
                "org.shuduan.mappings..",
                "org.shuduan.extraction..",
                "org.shuduan.engine..",
                "net.sourceforge.pinyin4j..",
                "io.javalin..",
                "io.prometheus.metrics..",
                "io.github.bucket4j..",
                "com.github.victools.jsonschema..",
                "com.fasterxml.classmate..",
                "jakarta.servlet..",
                "org.eclipse.jetty..",
                "kotlin..",
                "org.slf4j..")
            .and(CLIENT)
            .and(JACKSON),
        Module.of("kibana", "org.shuduan.mappings..", "javax.net.ssl..").and(JACKSON),
        Module.of(
                "node",
                "org.shuduan.mappings..",
                "com.sun.management..",
                "javax.crypto..",
                "javax.net.ssl..")
            .and(JACKSON));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesOnlyWhatItMay(Module module) {
    String[] allowed =
        Stream.of(module.mayUse().stream(), Arrays.stream(JAVA), Stream.of(module.packages()))
            .flatMap(packages -> packages)
            .toArray(String[]::new);
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage(module.packages())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(array()));
    rule.check(PRODUCT);
  }

  @Test
  void extractionDoesNoInputAndOutputAndAsksNoClock() {
    noClasses()
        .that()
        .resideInAPackage("org.shuduan.extraction..")
        .and()
        .haveSimpleNameNotEndingWith("Writer") // run while the project is built, never after
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.net.http..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(PRODUCT);
  }

  @Test
  void theQuerySideNeverUsesTheIndexer() {
    noClasses()
        .that()
        .resideInAPackage("org.shuduan.query..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.shuduan.indexer..")
        .check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.shuduan.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void onlyTheCommandPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        PRODUCT.that(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.shuduan.cli.."))));
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PRODUCT);
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(PRODUCT.size()).isGreaterThan(100);
    modules()
        .forEach(
            module ->
                assertThat(PRODUCT.that(JavaClass.Predicates.resideInAPackage(module.packages())))
                    .as(module.name())
                    .isNotEmpty());
  }

  private static DescribedPredicate<JavaClass> array() {
    return DescribedPredicate.describe(
        "arrays and primitives", c -> c.isArray() || c.isPrimitive());
  }
}
