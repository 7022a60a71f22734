package dev.newsreel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The rules of kube-linter, kube-score, polaris and Pod Security {@code restricted}. One is left
 * out on purpose: CPU limits, because a start that is throttled fails its probe ({@code
 * components/cpu-limits} is for those who must).
 */
@EnabledIf(value = "dev.newsreel.checks.Kustomize#isThere", disabledReason = Kustomize.MISSING)
class WorkloadRulesTests {

  private static final Pattern SECRET_LIKE =
      Pattern.compile("(?i).*(password|secret|token|credential|jaas|_key|mongodb_uri).*");

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void podsAreRestricted(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .isNotEmpty()
        .allSatisfy(deployment -> {
          var pod = deployment.pod();
          var security = deployment.container().path("securityContext");
          assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
          assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThanOrEqualTo(10_000);
          assertThat(pod.at("/securityContext/runAsGroup").asInt()).isGreaterThanOrEqualTo(10_000);
          assertThat(pod.at("/securityContext/seccompProfile/type").asString())
              .isEqualTo("RuntimeDefault");
          assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
          assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
          assertThat(Manifest.texts(security.at("/capabilities/drop"))).containsExactly("ALL");
          assertThat(security.has("privileged")).isFalse();
          for (String shared :
              List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
            assertThat(pod.has(shared)).as(shared).isFalse();
          }
          assertThat(pod.has("initContainers")).isFalse();
          assertThat(pod.path("containers")).hasSize(1);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void volumesAreOnlyOfKindsThatRestrictedAllows(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment ->
            assertThat(Manifest.stream(deployment.pod().path("volumes")))
                .allSatisfy(volume ->
                    assertThat(volume.properties().stream().map(Map.Entry::getKey))
                        .hasSize(2)
                        .containsAnyOf("emptyDir", "secret", "projected", "configMap")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void everyMountHasItsVolumeAndEveryVolumeItsMount(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment ->
            assertThat(names(deployment.container().path("volumeMounts")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names(deployment.pod().path("volumes"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void theNamespaceEnforcesPodSecurity(Rendering rendering) {
    assertThat(rendering.of("Namespace"))
        .hasSize(1)
        .allSatisfy(namespace -> {
          var labels = namespace.at("/metadata/labels");
          for (String mode : List.of("enforce", "warn", "audit")) {
            assertThat(labels.path("pod-security.kubernetes.io/" + mode).asString())
                .isEqualTo("restricted");
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void everyContainerSaysWhatItNeeds(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          var resources = deployment.container().path("resources");
          for (String what : List.of("cpu", "memory", "ephemeral-storage")) {
            assertThat(resources.path("requests").has(what)).as(what).isTrue();
          }
          assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
          assertThat(resources.path("limits").has("ephemeral-storage")).isTrue();
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void probesAskDifferentQuestionsAtPortsThatAreThere(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          var container = deployment.container();
          var ports = names(container.path("ports"));
          for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(ports).contains(container.path(probe).at("/httpGet/port").asString());
          }
          assertThat(container.at("/livenessProbe/httpGet/path").asString())
              .isEqualTo("/actuator/health/liveness");
          assertThat(container.at("/readinessProbe/httpGet/path").asString())
              .isEqualTo("/actuator/health/readiness");
          assertThat(
                  container.at("/startupProbe/periodSeconds").asInt()
                      * container.at("/startupProbe/failureThreshold").asInt())
              .as("seconds a start may take")
              .isGreaterThanOrEqualTo(120);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void theGracePeriodHoldsEveryStepOfAStop(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          int wait = deployment.container().at("/lifecycle/preStop/sleep/seconds").asInt();
          int drain = 8;
          int phase = 20;
          assertThat(wait).isPositive();
          assertThat(deployment.pod().path("terminationGracePeriodSeconds").asInt())
              .isGreaterThan(wait + drain + phase);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void imagesHaveAVersion(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          var image = deployment.container().path("image").asString();
          assertThat(image).matches("newsreel/[a-z-]+(:\\d+\\.\\d+\\.\\d+|@sha256:[0-9a-f]{64})");
          assertThat(deployment.container().path("imagePullPolicy").asString())
              .isEqualTo("IfNotPresent");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void nothingComesFromImagesThatAreNoLongerKept(Rendering rendering) {
    assertThat(rendering.manifests().toString()).doesNotContainIgnoringCase("bitnami");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void replicasAreSpreadAndOldPodsDoNotCount(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment ->
            assertThat(deployment.pod().path("topologySpreadConstraints"))
                .hasSize(2)
                .allSatisfy(constraint -> {
                  assertThat(Manifest.texts(constraint.path("matchLabelKeys")))
                      .contains("pod-template-hash", "app.kubernetes.io/name");
                  assertThat(deployment.podLabels())
                      .containsAllEntriesOf(
                          Manifest.strings(constraint.at("/labelSelector/matchLabels")));
                }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void aRolloutNeverTakesAReplicaAway(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
              .isZero();
          assertThat(deployment.at("/spec/minReadySeconds").asInt()).isPositive();
          assertThat(deployment.at("/spec/progressDeadlineSeconds").asInt()).isPositive();
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void selectorsSelectTheirOwnPods(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment ->
            assertThat(deployment.podLabels())
                .containsAllEntriesOf(
                    Manifest.strings(deployment.at("/spec/selector/matchLabels"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void budgetsAllowADrainAndBelongToADeployment(Rendering rendering) {
    assertThat(rendering.of("PodDisruptionBudget"))
        .allSatisfy(budget -> {
          assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
          assertThat(budget.at("/spec").has("minAvailable")).isFalse();
          assertThat(budget.at("/spec/unhealthyPodEvictionPolicy").asString())
              .isEqualTo("AlwaysAllow");
          assertThat(selected(rendering, budget.at("/spec/selector"))).hasSize(1);
        });
    if (rendering.of("PodDisruptionBudget").findAny().isEmpty()) {
      assertThat(rendering.of("Deployment"))
          .as("only single replicas go without a budget")
          .allSatisfy(each -> assertThat(each.at("/spec/replicas").asInt()).isEqualTo(1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void servicesPointAtPortsOfPods(Rendering rendering) {
    assertThat(rendering.of("Service"))
        .isNotEmpty()
        .allSatisfy(service -> {
          var pods = labelled(rendering, Manifest.strings(service.at("/spec/selector")));
          assertThat(pods).hasSize(1);
          assertThat(Manifest.stream(service.at("/spec/ports")))
              .allSatisfy(port ->
                  assertThat(names(pods.getFirst().container().path("ports")))
                      .contains(port.path("targetPort").asString()));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void everyPodHasAnAccountOfItsOwnWithoutAToken(Rendering rendering) {
    var accounts = rendering.of("ServiceAccount").map(Manifest::name).toList();
    assertThat(rendering.of("ServiceAccount"))
        .allSatisfy(account ->
            assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse());
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          assertThat(accounts).contains(deployment.pod().path("serviceAccountName").asString());
          assertThat(deployment.pod().path("automountServiceAccountToken").asBoolean(true))
              .isFalse();
          assertThat(deployment.pod().path("enableServiceLinks").asBoolean(true)).isFalse();
        });
    assertThat(rendering.manifests()).noneMatch(each -> each.kind().contains("Role"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void secretsAreFilesAndNeverInTheEnvironmentOrInConfigMaps(Rendering rendering) {
    assertThat(rendering.of("Deployment"))
        .allSatisfy(deployment -> {
          var environment = deployment.container().path("env");
          assertThat(names(environment)).doesNotHaveDuplicates();
          assertThat(Manifest.stream(environment)).noneMatch(each -> each.has("valueFrom"));
          assertThat(Manifest.stream(deployment.container().path("envFrom")))
              .noneMatch(each -> each.has("secretRef"));
        });
    assertThat(
            rendering
                .of("ConfigMap")
                .filter(each -> !each.name().endsWith("dashboards"))
                .flatMap(each -> each.at("/data").propertyStream().map(Map.Entry::getKey)))
        .noneMatch(key -> SECRET_LIKE.matcher(key).matches());
    assertThat(rendering.of("Secret")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void priorityClassesAreThere(Rendering rendering) {
    var classes = rendering.of("PriorityClass").map(Manifest::name).toList();
    assertThat(rendering.of("Deployment"))
        .allSatisfy(
            each -> assertThat(classes).contains(each.pod().path("priorityClassName").asString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void whatIsScaledHasNoReplicasOfItsOwnAndNoMoreThanPartitions(Rendering rendering) {
    var scaled = new HashSet<String>();
    rendering.manifests().stream()
        .filter(each -> each.is("ScaledObject") || each.is("HorizontalPodAutoscaler"))
        .forEach(each -> scaled.add(each.at("/spec/scaleTargetRef/name").asString()));
    assertThat(rendering.of("Deployment"))
        .allSatisfy(each ->
            assertThat(each.at("/spec").has("replicas")).isEqualTo(!scaled.contains(each.name())));
    assertThat(rendering.of("Deployment").map(Manifest::name)).containsAll(scaled);
    assertThat(rendering.of("ScaledObject"))
        .allSatisfy(each -> {
          assertThat(each.at("/spec/minReplicaCount").asInt()).isPositive();
          assertThat(each.at("/spec/maxReplicaCount").asInt()).isLessThanOrEqualTo(12);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void networkPoliciesSelectPodsByPortsThatAreNamed(Rendering rendering) {
    assertThat(rendering.of("NetworkPolicy"))
        .allSatisfy(policy -> {
          var selector = Manifest.strings(policy.at("/spec/podSelector/matchLabels"));
          if (selector.keySet().stream().anyMatch(key -> key.startsWith("app.kubernetes.io"))) {
            assertThat(labelled(rendering, selector)).isNotEmpty();
          }
          for (JsonNode rule : policy.at("/spec/egress")) {
            assertThat(rule.has("to")).as("egress to everywhere").isTrue();
          }
          for (JsonNode port : ports(policy)) {
            if (port.isString()) {
              assertThat(port.asString()).isIn("http", "management");
            }
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void wherePoliciesAreEverythingElseIsDeniedAndNamesStillResolve(Rendering rendering) {
    var policies = rendering.of("NetworkPolicy").map(Manifest::name).toList();
    if (policies.contains("ingest-service")) {
      assertThat(policies).contains("default-deny", "allow-dns", "enrich-service", "feed-service");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void theWebMeansNoPrivateAddress(Rendering rendering) {
    rendering
        .of("NetworkPolicy")
        .filter(each -> Set.of("ingest-service", "feed-service").contains(each.name()))
        .forEach(policy ->
            assertThat(policy.at("/spec/egress").findValues("ipBlock"))
                .isNotEmpty()
                .allSatisfy(block ->
                    assertThat(Manifest.texts(block.path("except")))
                        .contains(
                            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void streamsHaveARuleWithoutATimeLimit(Rendering rendering) {
    rendering
        .of("HTTPRoute")
        .filter(each -> each.name().equals("readers"))
        .forEach(route -> {
          var streams = route.at("/spec/rules/0");
          assertThat(streams.at("/timeouts/request").asString()).isEqualTo("0s");
          assertThat(streams.path("matches").findValuesAsString("value"))
              .containsExactly("/api/stream", "/api/franchises/[^/]+/stream");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void routesLeadToServicesAndTheirPorts(Rendering rendering) {
    for (Manifest route : rendering.of("HTTPRoute").toList()) {
      for (JsonNode back : route.at("/spec/rules").findValues("backendRefs")) {
        var target = back.path(0);
        assertThat(servicePorts(rendering, target.path("name").asString()))
            .contains(target.path("port").asString());
      }
    }
    for (Manifest ingress : rendering.of("Ingress").toList()) {
      for (JsonNode service : ingress.at("/spec/rules").findValues("service")) {
        assertThat(servicePorts(rendering, service.path("name").asString()))
            .contains(service.at("/port/name").asString());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  void monitorsFindAServiceAndItsPort(Rendering rendering) {
    assertThat(rendering.of("ServiceMonitor"))
        .allSatisfy(monitor -> {
          var labels = Manifest.strings(monitor.at("/spec/selector/matchLabels"));
          var services =
              rendering
                  .of("Service")
                  .filter(each ->
                      Manifest.strings(each.at("/metadata/labels"))
                          .entrySet()
                          .containsAll(labels.entrySet()))
                  .toList();
          assertThat(services).hasSize(1);
          assertThat(names(services.getFirst().at("/spec/ports")))
              .contains(monitor.at("/spec/endpoints/0/port").asString());
        });
  }

  private static List<String> names(JsonNode array) {
    return Manifest.stream(array).map(each -> each.path("name").asString()).toList();
  }

  private static List<String> servicePorts(Rendering rendering, String service) {
    return rendering
        .of("Service")
        .filter(each -> each.name().equals(service))
        .flatMap(each -> Manifest.stream(each.at("/spec/ports")))
        .flatMap(port -> Stream.of(port.path("name").asString(), port.path("port").asString()))
        .toList();
  }

  private static List<Manifest> selected(Rendering rendering, JsonNode selector) {
    return labelled(rendering, Manifest.strings(selector.path("matchLabels")));
  }

  private static List<Manifest> labelled(Rendering rendering, Map<String, String> labels) {
    return rendering
        .of("Deployment")
        .filter(each -> each.podLabels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  private static List<JsonNode> ports(Manifest policy) {
    var ports = new ArrayList<JsonNode>();
    for (JsonNode rules : List.of(policy.at("/spec/ingress"), policy.at("/spec/egress"))) {
      for (JsonNode each : rules) {
        each.path("ports").forEach(port -> ports.add(port.path("port")));
      }
    }
    return ports;
  }
}
