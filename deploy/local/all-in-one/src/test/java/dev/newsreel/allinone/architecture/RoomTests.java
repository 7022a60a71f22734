package dev.newsreel.allinone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each room may do. */
@AnalyzeClasses(packages = "dev.newsreel", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomTests {

  private static final String[] PURE = {
    "dev.newsreel.ingest.parse..",
    "dev.newsreel.ingest.extract..",
    "dev.newsreel.enrich.mention..",
    "dev.newsreel.enrich.link..",
    "dev.newsreel.enrich.tag..",
    "dev.newsreel.enrich.kind..",
    "dev.newsreel.feed.syndication.."
  };

  @ArchTest
  static final ArchRule pureRoomsAreFreeOfSpringAndOfTheOutsideWorld =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "com.mongodb..",
              "org.apache.kafka..",
              "reactor..",
              "java.net.http..",
              "org.apache.hc..",
              "dev.newsreel.runtime..");

  @ArchTest
  static final ArchRule pureRoomsAreFreeOfTheClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  @ArchTest
  static final ArchRule timeComesFromTheInjectedSource =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule feedNeverBlocks =
      noClasses()
          .that()
          .resideInAPackage("dev.newsreel.feed..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.newsreel.runtime.mongo.Await");

  @ArchTest
  static final ArchRule onlyTheOneAdapterBlocks =
      noClasses()
          .that(not(resideInAPackage("dev.newsreel.runtime.mongo")))
          .should()
          .callMethod(Mono.class, "block")
          .orShould()
          .callMethod(Mono.class, "block", Duration.class)
          .orShould()
          .callMethod(Mono.class, "blockOptional")
          .orShould()
          .callMethod(Flux.class, "blockFirst")
          .orShould()
          .callMethod(Flux.class, "blockLast")
          .orShould()
          .callMethod(Flux.class, "toIterable");

  @ArchTest
  static final ArchRule onlyFetchAsksTheWeb =
      noClasses()
          .that()
          .resideInAPackage("dev.newsreel.ingest..")
          .and(not(resideInAnyPackage("dev.newsreel.ingest.fetch..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "org.apache.hc.client5..", "reactor.netty.http.client..")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("WebClient");

  @ArchTest
  static final ArchRule onlyTheImporterOfEnrichAsksTheWeb =
      noClasses()
          .that()
          .resideInAPackage("dev.newsreel.enrich..")
          .and(not(resideInAPackage("dev.newsreel.enrich.importer..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..", "reactor.netty.http.client..")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("WebClient");

  @ArchTest
  static final ArchRule storeIsReachedByThePlainReactiveDriver =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.data..", "com.mongodb.client")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.mongodb.client.MongoClient");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule namesAreNouns =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)");
}
