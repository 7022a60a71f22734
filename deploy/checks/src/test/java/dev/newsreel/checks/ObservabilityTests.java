package dev.newsreel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Alerts, runbooks and dashboards belong together. */
class ObservabilityTests {

  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  @EnabledIf(value = "dev.newsreel.checks.Promtool#isThere", disabledReason = Promtool.MISSING)
  void everyAlertFiresWhenItShouldAndIsSilentWhenAllIsWell() {
    var output =
        Promtool.PROMTOOL
            .orElseThrow()
            .run(Repository.OBSERVABILITY.resolve("tests"), "test", "rules", "alerts.yaml");

    assertThat(output.code()).as(output.out() + output.err()).isZero();
  }

  @Test
  void everyAlertIsTestedToFire() {
    var fired =
        YAML
            .readTree(Repository.read(Repository.OBSERVABILITY.resolve("tests/alerts.yaml")))
            .path("tests")
            .findValues("alert_rule_test")
            .stream()
            .flatMap(Manifest::stream)
            .filter(test -> !test.path("exp_alerts").isEmpty())
            .map(test -> test.path("alertname").asString())
            .toList();

    assertThat(fired)
        .containsAll(Rules.alerts().map(alert -> alert.path("alert").asString()).toList());
  }

  @Test
  void everyAlertHasARunbookThatSaysWhereToLookAndWhatToDo() {
    assertThat(Rules.alerts())
        .isNotEmpty()
        .allSatisfy(alert -> {
          var runbook = Repository.ROOT.resolve(alert.at("/annotations/runbook_url").asString());
          assertThat(runbook).exists();
          assertThat(Repository.read(runbook)).contains("## Look", "## Do");
          assertThat(alert.at("/labels/severity").asString()).isIn("page", "ticket");
          assertThat(alert.at("/annotations/summary").asString()).isNotBlank();
        });
  }

  @Test
  void everyRunbookBelongsToAnAlert() {
    var linked =
        Rules.alerts()
            .map(alert -> alert.at("/annotations/runbook_url").asString())
            .collect(Collectors.toSet());

    assertThat(Repository.files(Repository.OBSERVABILITY.resolve("runbooks"), ".md"))
        .allSatisfy(
            file -> assertThat(linked).contains(Repository.ROOT.relativize(file).toString()));
  }

  @Test
  void theClusterHasTheSameRules() {
    JsonNode deployed =
        YAML.readTree(
            Repository.read(Repository.KUBERNETES.resolve("components/monitoring/rules.yaml")));

    assertThat(Manifest.stream(deployed.at("/spec/groups")).toList()).isEqualTo(Rules.groups());
  }

  @Test
  void theClusterHasTheSameDashboards() {
    for (String name : List.of("overview", "ingest", "enrich", "feed", "jvm")) {
      assertThat(Repository.KUBERNETES.resolve("components/dashboards/" + name + ".json"))
          .hasSameTextualContentAs(
              Repository.OBSERVABILITY.resolve("dashboards/" + name + ".json"));
    }
  }

  @Test
  void everyDashboardLetsTheUserChooseTheDataSource() {
    for (var file : Repository.files(Repository.OBSERVABILITY.resolve("dashboards"), ".json")) {
      JsonNode dashboard = JsonMapper.shared().readTree(Repository.read(file));

      assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
      assertThat(dashboard.path("panels"))
          .isNotEmpty()
          .allSatisfy(panel ->
              assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}"));
      assertThat(dashboard.toString()).doesNotContain("DS_PROMETHEUS");
    }
  }
}
