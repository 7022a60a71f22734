package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Topics;
import dev.newsreel.ingest.TestSetup.TestKeys;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.stream.DeadLetterPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every meter that operators are promised moves when what it measures happens. */
@IngestTest
class MetersIT {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private TestKeys keys;
  @Autowired private MeterRegistry registry;
  @Autowired private PublishingHouse house;
  @Autowired private KafkaClients clients;

  private final String source = "metered-" + UUID.randomUUID();
  private final String url = "https://example.com/metered/" + UUID.randomUUID();
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port, keys.admin());
  }

  @AfterEach
  void remove() {
    client.send("DELETE", "/api/sources/" + source);
  }

  @Test
  void countsArticlesByWhatBecameOfThem() {
    double fresh = articles("new");
    double updated = articles("updated");
    double known = articles("known");
    double retracted = articles("retracted");
    double withdrawn = articles("withdrawn");

    String id = push("One.").json().at("/results/0/id").stringValue();
    push("One.");
    push("Two.");
    client.send("DELETE", "/api/articles/" + id);
    push("Three.");

    assertThat(articles("new")).isGreaterThanOrEqualTo(fresh + 1);
    assertThat(articles("updated")).isGreaterThanOrEqualTo(updated + 1);
    assertThat(articles("known")).isGreaterThanOrEqualTo(known + 1);
    assertThat(articles("retracted")).isGreaterThanOrEqualTo(retracted + 1);
    assertThat(articles("withdrawn")).isGreaterThanOrEqualTo(withdrawn + 1);
  }

  @Test
  void measuresHowLateNewsIsFound() {
    var delay = registry.get("newsreel.ingest.discovery.delay").timer();
    long before = delay.count();

    client.post(
        "/api/articles",
        "{\"url\": \"%s\", \"title\": \"Late\", \"published\": \"%s\"}"
            .formatted(url, Instant.now().minusSeconds(90)));

    assertThat(delay.count()).isGreaterThan(before);
    assertThat(scrape())
        .contains("newsreel_ingest_discovery_delay_seconds_bucket{")
        .contains("newsreel_ingest_discovery_delay_seconds_count");
  }

  @Test
  void countsPushedItemsAndRefusedPushes() {
    double rejected = counter("newsreel.ingest.pushed", "status", "rejected");
    double accepted = counter("newsreel.ingest.pushed", "status", "accepted");
    double refused = counter("newsreel.ingest.pushes.refused", "problem", "invalid-json");
    double unsigned = counter("newsreel.ingest.pushes.refused", "problem", "signature-wrong");

    client.post("/api/articles", "[7, {\"url\": \"%s\", \"title\": \"Good\"}]".formatted(url));
    client.post("/api/articles", "{");
    client.post("/webhooks/nobody", "{}");

    assertThat(counter("newsreel.ingest.pushed", "status", "rejected"))
        .isGreaterThanOrEqualTo(rejected + 1);
    assertThat(counter("newsreel.ingest.pushed", "status", "accepted"))
        .isGreaterThanOrEqualTo(accepted + 1);
    assertThat(counter("newsreel.ingest.pushes.refused", "problem", "invalid-json"))
        .isGreaterThanOrEqualTo(refused + 1);
    assertThat(counter("newsreel.ingest.pushes.refused", "problem", "signature-wrong"))
        .isGreaterThanOrEqualTo(unsigned + 1);
  }

  @Test
  void countsFetchesPagesAndSources() {
    house.publish(Stories.ballard());
    double feeds = fetches("feed", "fetched");
    double pages = fetches("page", "fetched");

    client.post(
        "/api/sources",
        "{\"id\": \"%s\", \"name\": \"Metered\", \"feed\": \"%s\"}"
            .formatted(source, house.site().url(FeedFormat.JSON_FEED.path())));

    assertThat(Poll.until(() -> fetches("feed", "fetched"), now -> now > feeds))
        .isGreaterThan(feeds);
    assertThat(Poll.until(() -> fetches("page", "fetched"), now -> now > pages))
        .isGreaterThan(pages);
    assertThat(Poll.until(this::healthy, now -> now > 0)).isPositive();
    assertThat(registry.get("newsreel.ingest.pages").counters()).isNotEmpty();
    assertThat(registry.get("newsreel.ingest.fetch.bytes").tag("what", "feed").counter().count())
        .isPositive();
  }

  @Test
  void countsDeliveriesOfHubs() {
    double unknown = counter("newsreel.ingest.deliveries", "result", "unknown");

    new Client(port, null)
        .send(client.request("/websub/nobody").POST(BodyPublishers.ofString("<feed/>")));

    assertThat(counter("newsreel.ingest.deliveries", "result", "unknown"))
        .isGreaterThanOrEqualTo(unknown + 1);
  }

  @Test
  void countsDeadLetters() {
    double before = counter("newsreel.dead.letters", "topic", Topics.ARTICLES);
    byte[] bad = "no JSON".getBytes(StandardCharsets.UTF_8);

    try (var letters = new DeadLetterPublisher(clients, registry)) {
      letters.publish(
          new ConsumerRecord<>(Topics.ARTICLES, 0, 0, bad, bad), new IllegalArgumentException());
    }

    assertThat(counter("newsreel.dead.letters", "topic", Topics.ARTICLES))
        .isGreaterThanOrEqualTo(before + 1);
  }

  @Test
  void tellsWhetherItKeepsUp() {
    assertThat(scrape())
        .contains("newsreel_ingest_sources_overdue_seconds")
        .contains("newsreel_ingest_outage");
  }

  private Client.Answer push(String text) {
    return client.post(
        "/api/articles",
        "{\"url\": \"%s\", \"title\": \"Metered\", \"text\": \"%s\"}".formatted(url, text));
  }

  private double healthy() {
    return registry.get("newsreel.ingest.sources").tag("health", "healthy").gauge().value();
  }

  private double articles(String result) {
    return counter("newsreel.ingest.articles", "result", result);
  }

  private double fetches(String what, String result) {
    var found =
        registry.find("newsreel.ingest.fetch").tag("what", what).tag("result", result).timer();
    return found == null ? 0 : found.count();
  }

  private double counter(String name, String tag, String value) {
    var found = registry.find(name).tag(tag, value).counter();
    return found == null ? 0 : found.count();
  }

  private String scrape() {
    return new Client(managementPort, null).send("GET", "/actuator/prometheus").raw().body();
  }
}
