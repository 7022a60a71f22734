package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.runtime.access.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Closed reading, other origins and rates, over real HTTP. */
class AccessIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningFeed feed;

  @BeforeAll
  static void start() {
    feed =
        RunningFeed.start(
            "--newsreel.access.reading=key",
            "--newsreel.feed.cors.origins=https://fans.example",
            "--newsreel.feed.rate.per-key=5",
            "--newsreel.feed.rate.per-address=2",
            "--newsreel.feed.rate.behind-proxy=true",
            "--newsreel.feed.rate.window=1h");
  }

  @AfterAll
  static void stop() {
    feed.close();
  }

  private static HttpResponse<String> ask(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(feed.uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void onePropertyClosesReading() throws Exception {
    for (String path :
        new String[] {
          "/api/news", "/api/franchises", "/api/stream", "/opml", "/franchises/x/feed.rss"
        }) {
      assertThat(ask("GET", path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(ask("GET", "/").statusCode()).isEqualTo(200);

    var reader = new Operator(feed, Scope.READ);
    assertThat(reader.ask("GET", "/api/news", "").statusCode()).isEqualTo(200);
    var other = new Operator(feed, Scope.SUBSCRIPTIONS);
    assertThat(other.ask("GET", "/api/news", "").statusCode()).isEqualTo(403);
  }

  @Test
  void letsPagesOfAnAllowedOriginReadAndNoOther() throws Exception {
    HttpResponse<String> allowed =
        ask(
            "OPTIONS",
            "/api/news",
            "Origin",
            "https://fans.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization");
    HttpResponse<String> refused = ask("GET", "/api/news", "Origin", "https://fans.example");
    HttpResponse<String> foreign = ask("GET", "/api/news", "Origin", "https://evil.example");

    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://fans.example");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://fans.example");
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(
            ask(
                    "OPTIONS",
                    "/api/subscriptions",
                    "Origin",
                    "https://fans.example",
                    "Access-Control-Request-Method",
                    "POST")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void boundsHowOftenAKeyAsksAndSaysWhatIsLeft() throws Exception {
    var eager = new Operator(feed, Scope.READ);

    HttpResponse<String> first = eager.ask("GET", "/api/news", "");
    for (int n = 0; n < 4; n++) {
      assertThat(eager.ask("GET", "/api/news", "").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> spent = eager.ask("GET", "/api/news", "");

    assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"requests\";q=5;w=3600");
    assertThat(first.headers().firstValue("RateLimit").orElse("")).startsWith("\"requests\";r=4;");
    assertThat(spent.statusCode()).isEqualTo(429);
    assertThat(spent.body()).contains("urn:newsreel:problem:too-many-requests");
    assertThat(Integer.parseInt(spent.headers().firstValue("Retry-After").orElse("0")))
        .isBetween(600, 720);
    assertThat(new Operator(feed, Scope.READ).ask("GET", "/api/news", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesTheAddressThatTheNearestProxySawForTheReader() throws Exception {
    String page = "/docs";
    String forged = "198.51.100.7, 203.0.113.9";

    assertThat(ask("GET", page, "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
    assertThat(ask("GET", page, "X-Forwarded-For", forged).statusCode()).isEqualTo(200);
    assertThat(ask("GET", page, "X-Forwarded-For", forged).statusCode()).isEqualTo(429);
    assertThat(ask("GET", page, "X-Forwarded-For", "203.0.113.10").statusCode()).isEqualTo(200);
    assertThat(ask("GET", page).statusCode()).isEqualTo(200);
  }
}
