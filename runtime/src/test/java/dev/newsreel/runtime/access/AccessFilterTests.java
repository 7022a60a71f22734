package dev.newsreel.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.runtime.TestMongo;
import dev.newsreel.runtime.problem.ProblemHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Over real HTTP, with keys in a server of the Mongo protocol. */
class AccessFilterTests {

  private static final AccessTable TABLE =
      new AccessTable(
          List.of(
              AccessRule.open(HttpMethod.POST, "/hub"),
              AccessRule.of(HttpMethod.GET, "/api/news/**", Scope.READ),
              AccessRule.of(HttpMethod.POST, "/api/preview/**", Scope.PREVIEW),
              AccessRule.all("/api/sources/**", Scope.SOURCES)));

  private final TestMongo mongo = new TestMongo();
  private final HttpClient http = HttpClient.newHttpClient();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ApiKeys keys = new ApiKeys(mongo.collection("keys"), () -> now);
  private DisposableServer server = serve(AccessProperties.Reading.OPEN, false);

  @BeforeEach
  void start() {
    server.disposeNow();
    server = serve(AccessProperties.Reading.OPEN, false);
  }

  @AfterEach
  void close() {
    server.disposeNow();
    http.close();
    mongo.close();
  }

  @Test
  void letsAnybodyDoWhatIsOpen() throws Exception {
    assertThat(ask("POST", "/hub", null).statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/api/news/1", null).statusCode()).isEqualTo(200);
  }

  @Test
  void deniesWhatNoRowCovers() throws Exception {
    HttpResponse<String> answer = ask("GET", "/api/secret", key(Scope.ADMIN));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:newsreel:problem:not-found");
  }

  @Test
  void asksForAKeyAndSaysWhichScope() throws Exception {
    HttpResponse<String> answer = ask("GET", "/api/sources", null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("urn:newsreel:problem:unauthorized")
        .contains("scope sources");
  }

  @Test
  void takesAKeyWithTheScope() throws Exception {
    assertThat(ask("GET", "/api/sources", key(Scope.SOURCES)).statusCode()).isEqualTo(200);
    assertThat(ask("DELETE", "/api/sources/1", key(Scope.ADMIN)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAKeyWithoutTheScope() throws Exception {
    HttpResponse<String> answer = ask("GET", "/api/sources", key(Scope.PUSH));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("urn:newsreel:problem:forbidden");
  }

  @Test
  void refusesAWrongKeyWithoutRepeatingIt() throws Exception {
    String wrong = "nr_" + "A".repeat(43);

    HttpResponse<String> answer = ask("GET", "/api/sources", wrong);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain(wrong);
  }

  @Test
  void refusesAKeyOnceItIsRevoked() throws Exception {
    NewKey made = make(Scope.SOURCES);
    get(keys.revoke(made.key().id()));

    assertThat(ask("GET", "/api/sources", made.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesARevokedKeyThatItKnewAfterFiveSeconds() throws Exception {
    NewKey made = make(Scope.SOURCES);
    assertThat(ask("GET", "/api/sources", made.secret()).statusCode()).isEqualTo(200);
    get(keys.revoke(made.key().id()));
    now = now.plusSeconds(6);

    assertThat(ask("GET", "/api/sources", made.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAKeyThatExpired() throws Exception {
    NewKey made = get(keys.create("short", Set.of(Scope.SOURCES), Duration.ofHours(1)));
    now = now.plus(Duration.ofHours(2));

    assertThat(ask("GET", "/api/sources", made.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void takesTheNewSecretOfARotatedKeyAndNotTheOld() throws Exception {
    NewKey old = make(Scope.SOURCES);

    NewKey rotated = get(keys.rotate(old.key().id()));

    assertThat(ask("GET", "/api/sources", rotated.secret()).statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/api/sources", old.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void keepsNoSecretInTheStore() {
    NewKey made = make(Scope.SOURCES);

    String stored = get(Mono.from(mongo.collection("keys").find().first())).toJson();

    assertThat(stored).doesNotContain(made.secret()).doesNotContain(made.secret().substring(3));
  }

  @Test
  void neverTakesAKeyFromTheQuery() throws Exception {
    assertThat(ask("GET", "/api/sources?api_key=" + key(Scope.ADMIN), null).statusCode())
        .isEqualTo(401);
  }

  @Test
  void asksForAKeyToReadWhereReadingIsClosed() throws Exception {
    server.disposeNow();
    server = serve(AccessProperties.Reading.KEY, false);

    assertThat(ask("GET", "/api/news/1", null).statusCode()).isEqualTo(401);
    assertThat(ask("GET", "/api/news/1", key(Scope.READ)).statusCode()).isEqualTo(200);
  }

  @Test
  void previewsWithoutAKeyOnALaptopOnly() throws Exception {
    assertThat(ask("POST", "/api/preview/feed", null).statusCode()).isEqualTo(401);
    server.disposeNow();
    server = serve(AccessProperties.Reading.OPEN, true);

    assertThat(ask("POST", "/api/preview/feed", null).statusCode()).isEqualTo(200);
    assertThat(
            ask("POST", "/api/preview/feed", null, "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(401);
    assertThat(ask("POST", "/api/preview/feed", null, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(401);
  }

  @Test
  void takesTheSessionCookieForChangesFromOurOwnPagesOnly() throws Exception {
    String cookie = "newsreel-session=" + key(Scope.ADMIN);

    assertThat(ask("GET", "/api/sources", null, "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(ask("POST", "/api/sources", null, "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(
            ask("POST", "/api/sources", null, "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void signsInOnceWithATicket() {
    var tickets = new SignInTickets(mongo.collection("tickets"), keys, () -> now);
    String ticket = get(tickets.issue(Duration.ofMinutes(10)));

    NewKey session = get(tickets.redeem(ticket));

    assertThat(session.key().holds(Scope.CATALOG)).isTrue();
    assertThat(tickets.redeem(ticket).blockOptional(Duration.ofSeconds(20))).isEmpty();
  }

  @Test
  void refusesATicketThatIsTooOld() {
    var tickets = new SignInTickets(mongo.collection("tickets"), keys, () -> now);
    String ticket = get(tickets.issue(Duration.ofMinutes(10)));
    now = now.plus(Duration.ofMinutes(11));

    assertThat(tickets.redeem(ticket).blockOptional(Duration.ofSeconds(20))).isEmpty();
  }

  private DisposableServer serve(AccessProperties.Reading reading, boolean local) {
    var filter =
        new AccessFilter(
            TABLE,
            keys,
            new Tokens(new JwtProperties(null, null, null), () -> now),
            new AccessProperties(reading, local, "test"));
    var handler =
        WebHttpHandlerBuilder.webHandler(exchange -> exchange.getResponse().setComplete())
            .filter(filter)
            .exceptionHandler(new ProblemHandler())
            .build();
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .handle(new ReactorHttpHandlerAdapter(handler))
        .bindNow();
  }

  private NewKey make(Scope scope) {
    return get(keys.create("test", Set.of(scope), null));
  }

  private String key(Scope scope) {
    return make(scope).secret();
  }

  private HttpResponse<String> ask(
      String method, String path, @Nullable String key, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static <T> T get(Mono<T> mono) {
    return mono.blockOptional(Duration.ofSeconds(20)).orElseThrow();
  }
}
