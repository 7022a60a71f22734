package dev.newsreel.allinone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.newsreel", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTests {

  @ArchTest
  static final ArchRule eventsKnowNothingButJackson =
      classes()
          .that()
          .resideInAPackage("dev.newsreel.events..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.newsreel.events..",
              "java..",
              "org.jspecify..",
              "tools.jackson..",
              "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule runtimeKnowsNoService =
      noClasses()
          .that()
          .resideInAPackage("dev.newsreel.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.newsreel.ingest..", "dev.newsreel.enrich..", "dev.newsreel.feed..");

  @ArchTest static final ArchRule ingestKnowsNoOtherService = isAlone("ingest", "enrich", "feed");

  @ArchTest static final ArchRule enrichKnowsNoOtherService = isAlone("enrich", "ingest", "feed");

  @ArchTest static final ArchRule feedKnowsNoOtherService = isAlone("feed", "ingest", "enrich");

  @ArchTest
  static final ArchRule servicesKnowNoLocalStack =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.newsreel.ingest..", "dev.newsreel.enrich..", "dev.newsreel.feed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.newsreel.localstack..", "dev.newsreel.allinone..");

  @ArchTest static final ArchRule roomsOfIngestFormNoCircle = noCircle("ingest");

  @ArchTest static final ArchRule roomsOfEnrichFormNoCircle = noCircle("enrich");

  @ArchTest static final ArchRule roomsOfFeedFormNoCircle = noCircle("feed");

  @ArchTest static final ArchRule roomsOfRuntimeFormNoCircle = noCircle("runtime");

  @ArchTest static final ArchRule roomsOfTheLocalStackFormNoCircle = noCircle("localstack");

  private static ArchRule isAlone(String service, String other, String third) {
    return noClasses()
        .that()
        .resideInAPackage("dev.newsreel." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.newsreel." + other + "..", "dev.newsreel." + third + "..");
  }

  private static ArchRule noCircle(String module) {
    return slices().matching("dev.newsreel." + module + ".(*)..").should().beFreeOfCycles();
  }
}
