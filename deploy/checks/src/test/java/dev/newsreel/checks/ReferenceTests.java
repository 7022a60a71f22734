package dev.newsreel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What manifests say exists in the code, and the other way round. */
@EnabledIf(value = "dev.newsreel.checks.Kustomize#isThere", disabledReason = Kustomize.MISSING)
class ReferenceTests {

  private static final Map<String, Service> SERVICES =
      Service.all().stream().collect(Collectors.toMap(Service::name, each -> each));

  @Test
  void everyTopicOfTheCodeIsMadeByAManifestAsTheCodeWantsIt() {
    var made = new TreeMap<String, Map<String, String>>();
    for (Manifest topic : prod().of("KafkaTopic").toList()) {
      var settings = new TreeMap<>(Manifest.strings(topic.at("/spec/config")));
      settings.remove("min.insync.replicas");
      settings.put("partitions", topic.at("/spec/partitions").asString());
      made.put(topic.name(), settings);
    }
    var wanted = new TreeMap<String, Map<String, String>>();
    for (Topics.Topic topic : Topics.ALL) {
      var settings = new TreeMap<>(topic.settings());
      settings.put("partitions", Integer.toString(topic.partitions()));
      wanted.put(topic.name(), settings);
    }

    assertThat(made).isEqualTo(wanted);
  }

  @Test
  void everyTopicHasSomebodyWhoMayReadItAndSomebodyWhoMayWriteIt() {
    // Nothing fails when it is read from the catalog: a bad entry is kept and said, not put away.
    var unused = Topics.deadLetters(Topics.CATALOG);
    for (String operation : List.of("Read", "Write")) {
      assertThat(rules().filter(each -> each.operations().contains(operation)).map(Acl::name))
          .as(operation)
          .containsAll(
              Topics.ALL.stream()
                  .map(Topics.Topic::name)
                  .filter(name -> !name.equals(unused))
                  .toList());
    }
  }

  @Test
  void noRightIsGivenToSomethingThatIsNotThere() {
    var topics = Topics.ALL.stream().map(Topics.Topic::name).collect(Collectors.toSet());
    var groups = Service.all().stream().flatMap(each -> each.groups().stream()).toList();

    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(rule -> {
          switch (rule.type()) {
            case "topic" -> {
              if (rule.isPrefix()) {
                assertThat(rule.operations()).containsExactly("Describe");
                assertThat(topics).allMatch(topic -> topic.startsWith(rule.name()));
              } else {
                assertThat(topics).contains(rule.name());
              }
            }
            case "group" -> assertThat(groups).contains(rule.name());
            default -> throw new AssertionError("no rule is about a " + rule.type());
          }
          assertThat(rule.operations()).doesNotContain("All", "Alter", "AlterConfigs", "Delete");
        });
  }

  @Test
  void everyServiceAndTheAutoscalerHaveAUserAndNobodyElse() {
    assertThat(prod().of("KafkaUser").map(Manifest::name))
        .containsExactlyInAnyOrder(
            "ingest-service", "enrich-service", "feed-service", "autoscaler");
  }

  @Test
  void theAutoscalerWatchesTheGroupAndTheTopicOfTheService() {
    var trigger =
        prod().of("ScaledObject").findFirst().orElseThrow().at("/spec/triggers/0/metadata");

    assertThat(service("enrich-service").groups())
        .contains(trigger.path("consumerGroup").asString());
    assertThat(trigger.path("topic").asString()).isEqualTo(Topics.ARTICLES);
    assertThat(trigger.path("offsetResetPolicy").asString()).isEqualTo("earliest");
    assertThat(trigger.propertyStream().map(Map.Entry::getValue)).allMatch(JsonNode::isString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void portsAreThoseTheServicesListenOn(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .hasSize(3)
        .allSatisfy(deployment -> {
          var service = service(deployment.name());
          var ports = new HashMap<String, Integer>();
          deployment
              .container()
              .path("ports")
              .forEach(port ->
                  ports.put(port.path("name").asString(), port.path("containerPort").asInt()));

          assertThat(ports)
              .isEqualTo(Map.of("http", service.port(), "management", service.managementPort()));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void everyVariableMeansSomethingToTheService(Rendering rendering) {
    var names = new ArrayList<String>();
    for (Manifest map : rendering.of("ConfigMap").toList()) {
      if (!map.name().endsWith("dashboards")) {
        map.at("/data").propertyNames().forEach(names::add);
      }
    }
    for (Manifest deployment : rendering.of("Deployment").toList()) {
      deployment.container().path("env").forEach(each -> names.add(each.path("name").asString()));
    }

    assertThat(names).isNotEmpty().allMatch(Variables::areKnown);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void everySecretFileIsNamedAfterASetting(Rendering rendering) {
    for (Manifest deployment : rendering.of("Deployment").toList()) {
      for (JsonNode items : deployment.pod().path("volumes").findValues("items")) {
        for (JsonNode item : items) {
          var path = item.path("path").asString();
          if (!path.startsWith("client/")) {
            assertThat(path.substring(path.lastIndexOf('/') + 1)).matches(Variables::areKnown);
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void variablesThatNameAServiceNameItsPort(Rendering rendering) {
    var feed =
        rendering
            .of("ConfigMap")
            .filter(each -> each.name().startsWith("feed-service"))
            .findFirst()
            .orElseThrow();

    assertThat(feed.at("/data/NEWSREEL_FEED_OPS_INGEST").asString())
        .isEqualTo("http://ingest-service:" + service("ingest-service").port());
    assertThat(feed.at("/data/NEWSREEL_FEED_OPS_ENRICH").asString())
        .isEqualTo("http://enrich-service:" + service("enrich-service").port());
  }

  @Test
  void everyComponentSaysWhatItIsAndWhatItNeeds() {
    assertThat(Rendering.components())
        .hasSizeGreaterThanOrEqualTo(14)
        .allSatisfy(component ->
            assertThat(
                    Repository.KUBERNETES
                        .resolve("components")
                        .resolve(component)
                        .resolve("README.md"))
                .isNotEmptyFile());
  }

  @Test
  void everyComponentIsInAnOverlayOrSaidToBeOptional() {
    var overlays =
        Repository.files(Repository.KUBERNETES.resolve("overlays"), "kustomization.yaml").stream()
            .map(Repository::read)
            .collect(Collectors.joining());

    assertThat(Rendering.components())
        .filteredOn(component -> !overlays.contains("components/" + component + "\n"))
        .containsExactlyInAnyOrderElementsOf(Set.of("cpu-limits", "ingress"));
  }

  /** A right of a user. */
  private record Acl(String type, String name, boolean isPrefix, List<String> operations) {}

  private static Stream<Acl> rules() {
    return prod()
        .of("KafkaUser")
        .filter(user -> !user.name().equals("autoscaler"))
        .flatMap(user -> Manifest.stream(user.at("/spec/authorization/acls")))
        .map(rule ->
            new Acl(
                rule.at("/resource/type").asString(),
                rule.at("/resource/name").asString(),
                rule.at("/resource/patternType").asString().equals("prefix"),
                Manifest.texts(rule.path("operations"))));
  }

  private static Rendering prod() {
    return Rendering.overlay("prod").findFirst().orElseThrow();
  }

  private static Service service(String name) {
    return java.util.Objects.requireNonNull(SERVICES.get(name), name);
  }
}
