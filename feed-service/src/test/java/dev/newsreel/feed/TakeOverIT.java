package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.events.EventJson;
import dev.newsreel.feed.Receiver.Request;
import dev.newsreel.runtime.access.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Two replicas share the subscriptions; one of them is killed in the middle of it. */
class TakeOverIT {

  private static final Duration LONG = Duration.ofSeconds(100);
  private static final int SUBSCRIPTIONS = 16;
  private static final int STORIES = 60;

  @Test
  void losesNothingWhenTheReplicaThatServesASubscriptionIsKilled() throws Exception {
    try (var receiver = Receiver.open()) {
      String[] settings = {
        "--newsreel.feed.outbound.allow=" + receiver.hostWithPort(),
        "--newsreel.feed.push.lease=3s",
        "--newsreel.feed.push.shortest-retry=50ms"
      };
      try (var feed = RunningFeed.start(settings);
          var other = FeedProcess.beside(feed, settings)) {
        var operator = new Operator(feed, Scope.SUBSCRIPTIONS);
        List<String> made =
            IntStream.range(0, SUBSCRIPTIONS).mapToObj(n -> make(operator, receiver, n)).toList();
        await().atMost(LONG).until(() -> holders(feed) == 2);

        List<String> ids = publish(feed, "before", STORIES / 2);
        await().atMost(LONG).until(() -> receiver.requests("/0").size() > 5);
        List<String> rest = publish(feed, "meanwhile", STORIES / 2);
        other.kill();

        var all = new java.util.ArrayList<>(ids);
        all.addAll(rest);
        for (int n = 0; n < SUBSCRIPTIONS; n++) {
          String path = "/" + n;
          await()
              .atMost(LONG)
              .untilAsserted(
                  () -> assertThat(articlesOnce(receiver.requests(path))).isEqualTo(all));
        }
        made.forEach(id -> operator.json(204, "DELETE", "/api/subscriptions/" + id, ""));
      }
    }
  }

  private static String make(Operator operator, Receiver receiver, int n) {
    String body =
        "{'name':'%d','url':'%s','franchises':['taken-over']}".formatted(n, receiver.url("/" + n));
    return operator.post(201, "/api/subscriptions", body).get("id").asString();
  }

  private static List<String> publish(RunningFeed feed, String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> {
          var item = Items.item(name + "-" + n, "taken-over");
          feed.publish(item);
          return item.article().id().value();
        })
        .toList();
  }

  /** In the order of their first arrival; a receiver forgets repeats by the message's id. */
  private static List<String> articlesOnce(List<Request> requests) {
    var once = new LinkedHashMap<String, String>();
    for (Request request : requests) {
      once.putIfAbsent(
          request.header("webhook-id"),
          EventJson.mapper().readTree(request.body()).get("data").get("id").asString());
    }
    return List.copyOf(once.values());
  }

  private static long holders(RunningFeed feed) {
    var leases =
        Flux.from(
                feed.bean(MongoClient.class)
                    .getDatabase("newsreel_feed")
                    .getCollection("leases")
                    .find())
            .collectList()
            .block();
    return java.util.Objects.requireNonNull(leases).stream()
        .filter(lease -> lease.getString("_id").startsWith("subscriptions/"))
        .map((Document lease) -> lease.getString("holder"))
        .distinct()
        .count();
  }
}
