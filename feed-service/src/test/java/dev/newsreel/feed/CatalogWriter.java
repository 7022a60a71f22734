package dev.newsreel.feed;

import static org.awaitility.Awaitility.await;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Puts franchises into the catalog, each with one show: {@code bosch} with {@code bosch-show}. */
public final class CatalogWriter {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private CatalogWriter() {}

  /** Writes them and waits until the service knows them, which forgets them when it is stopped. */
  public static void write(RunningFeed feed, String... ids) throws Exception {
    for (String id : ids) {
      feed.publish(id, entry(id));
    }
    for (String id : ids) {
      await().atMost(Duration.ofSeconds(20)).until(() -> status(feed, id) == 200);
    }
  }

  private static int status(RunningFeed feed, String id) throws Exception {
    var request = HttpRequest.newBuilder(feed.uri("/api/franchises/" + id)).build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static CatalogEntry entry(String id) {
    String json =
        "{'id':'%1$s','name':'The %1$s','shows':[{'id':'%1$s-show','title':'Show of %1$s'}]}"
            .formatted(id)
            .replace('\'', '"');
    Franchise franchise = EventJson.read(json.getBytes(StandardCharsets.UTF_8), Franchise.class);
    return new CatalogEntry(1, 1, "a".repeat(64), "seed", Instant.EPOCH, franchise);
  }
}
