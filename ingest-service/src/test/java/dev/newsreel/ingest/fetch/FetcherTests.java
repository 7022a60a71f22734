package dev.newsreel.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FetcherTests {

  private static final String LOCAL = "127.0.0.1";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void readsTheBodyAndTheValidators() throws IOException {
    var site =
        RawSite.answering(
            OK
                + "Content-Type: text/xml; charset=x\r\nETag: W/\"odd, one\"\r\n"
                + "Last-Modified: Yesterday-ish\r\nContent-Length: 5\r\n\r\nhello");

    FetchResult result = fetch(site, Validators.NONE);

    assertThat(result).isInstanceOf(Fetched.class);
    Fetched fetched = (Fetched) result;
    assertThat(fetched.body().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(fetched.body().contentType()).isEqualTo("text/xml; charset=x");
    assertThat(fetched.validators()).isEqualTo(new Validators("W/\"odd, one\"", "Yesterday-ish"));
  }

  @Test
  void echoesBothValidatorsByteForByte() throws IOException {
    var site = RawSite.answering("HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n");

    FetchResult result = fetch(site, new Validators("W/\"odd,  one\"", "Yesterday-ish"));

    assertThat(site.requests().getFirst())
        .contains("If-None-Match: W/\"odd,  one\"\r\n")
        .contains("If-Modified-Since: Yesterday-ish\r\n")
        .contains("User-Agent: Newsreel/0.1 (+https://example.com/bot)\r\n")
        .doesNotContain("Cookie", "Referer", "no-cache");
    assertThat(result)
        .isEqualTo(
            new NotModified(new Validators("W/\"odd,  one\"", "Yesterday-ish"), CacheHints.NONE));
  }

  @Test
  void keepsTheNewerValidatorsOfANotModifiedAnswer() throws IOException {
    var site =
        RawSite.answering(
            "HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\nCache-Control: max-age=600\r\n\r\n");

    FetchResult result = fetch(site, new Validators("\"old\"", "a date"));

    assertThat(result)
        .isEqualTo(
            new NotModified(
                new Validators("\"new\"", "a date"), new CacheHints(Duration.ofMinutes(10))));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 60, 60",
    "503, 'Tue, 24 Nov 2026 10:02:00 GMT', 120",
    "429, 'Tue, 24 Nov 2020 10:02:00 GMT', 1",
    "429, nonsense, 600",
    "429, 99999999, 604800"
  })
  void waitsAsLongAsTheServerAsks(int status, String retryAfter, long seconds) throws IOException {
    var site =
        RawSite.answering(
            "HTTP/1.1 %d Busy\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(status, retryAfter));

    assertThat(fetch(site, Validators.NONE)).isEqualTo(new Throttled(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "410, GONE",
    "401, DENIED",
    "451, DENIED",
    "418, CLIENT_ERROR",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "206, PROTOCOL",
    "204, PROTOCOL"
  })
  void namesWhatTheServerAnswers(int status, Reason reason) throws IOException {
    var site = RawSite.answering("HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n".formatted(status));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(reason);
  }

  @Test
  void cutsOffABodyOfTenGigabytes() throws IOException {
    var sent = new AtomicLong();
    var site =
        new RawSite(out -> {
          out.write(
              (OK + "Content-Length: 10737418240\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          byte[] chunk = new byte[1 << 16];
          while (sent.get() < 10_737_418_240L) {
            out.write(chunk);
            sent.addAndGet(chunk.length);
          }
        });

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.TOO_LARGE);
    assertThat(sent.get()).isLessThan(100_000_000);
  }

  @Test
  void cutsOffACompressedBodyThatGrows() throws IOException {
    byte[] bomb = gzip(new byte[9_000_000]);
    var site = compressed("gzip", bomb);

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.BOMB);
  }

  @Test
  void cutsOffACompressedBodyAtTheSizeAfterDecompression() throws IOException {
    byte[] text = new byte[11_000_000];
    var random = new java.util.Random(7);
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) ('a' + random.nextInt(4));
    }
    var site = compressed("gzip", gzip(text));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void readsOneGzipCoding() throws IOException {
    var site = compressed("gzip", gzip("hello".getBytes(StandardCharsets.UTF_8)));

    assertThat(fetch(site, Validators.NONE)).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, gzip", "br", "zstd", "deflate"})
  void refusesCodingsItDidNotAskFor(String coding) throws IOException {
    var site = compressed(coding, new byte[] {1, 2, 3});

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.CODING);
  }

  @Test
  void saysThatACompressedBodyIsBroken() throws IOException {
    var site = compressed("gzip", "no gzip at all".getBytes(StandardCharsets.UTF_8));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.CODING);
  }

  @Test
  void endsAfterTheTotalTimeHoweverTheBytesTrickle() throws IOException {
    var site =
        new RawSite(out -> {
          out.write((OK + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 100_000; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        });

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void endsAfterTheTotalTimeWhenNothingComes() throws IOException {
    var site = new RawSite(_ -> Thread.sleep(Duration.ofSeconds(30)));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void refusesAHeadWithoutEnd() throws IOException {
    var site =
        new RawSite(out -> {
          out.write(OK.getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 200_000; i++) {
            out.write(("X-Header-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
          }
        });

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void refusesAHeaderOfAMegabyte() throws IOException {
    var site = RawSite.answering(OK + "X-Long: " + "y".repeat(1_000_000) + "\r\n\r\n");

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void saysThatAnAnswerIsNoHttp() throws IOException {
    var site = RawSite.answering("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n");

    assertThat(fetch(site, Validators.NONE)).isInstanceOf(Failed.class);
  }

  @Test
  void saysThatABodyEndedTooSoon() throws IOException {
    var site = RawSite.answering(OK + "Content-Length: 1000\r\n\r\nhello");

    assertThat(fetch(site, Validators.NONE)).isInstanceOf(Failed.class);
  }

  @Test
  void followsRedirectsAndKnowsWhetherTheyAreForGood() throws IOException {
    var target = RawSite.answering(OK + "Content-Length: 2\r\n\r\nhi");
    var forGood = redirect(301, target.url("/new"));
    var forNow = redirect(302, target.url("/new"));

    assertThat(fetched(forGood, target).movedForGood()).isTrue();
    assertThat(fetched(forGood, target).page()).isEqualTo(target.url("/new"));
    assertThat(fetched(forNow, target).movedForGood()).isFalse();
  }

  @Test
  void followsRelativeRedirects() throws IOException {
    var site =
        new RawSite(out ->
            out.write(
                "HTTP/1.1 302 X\r\nLocation: next\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.REDIRECT);
    assertThat(site.requests()).hasSize(6);
    assertThat(site.requests().get(1)).startsWith("GET /next ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0/",
        "http://[::1]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://169.254.169.254/",
        "http://100.64.0.1/",
        "http://192.0.0.1/",
        "http://192.0.2.1/",
        "http://198.18.0.1/",
        "http://198.51.100.1/",
        "http://203.0.113.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://0.0.0.0/",
        "http://192.88.99.1/",
        "http://[::]/"
      })
  void neverConnectsToAnAddressThatIsNotPublic(String url) throws IOException {
    try (var fetcher = fetcher(List.of(), Set.of(80, 443, 1))) {
      var result = fetcher.fetch(FetchRequest.page(URI.create(url)));

      assertThat(reason(result)).isIn(Reason.PRIVATE_ADDRESS, Reason.BAD_ADDRESS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void neverFollowsARedirectToAnAddressThatIsNotPublic(int status) throws IOException {
    try (var inside = RawSite.answering(OK + "Content-Length: 6\r\n\r\nsecret");
        var outside = redirect(status, inside.url("/admin"));
        var fetcher = fetcher(List.of(outside.hostAndPort()), everyPort(inside))) {
      var result = fetcher.fetch(FetchRequest.page(outside.url("/")));

      assertThat(reason(result)).isEqualTo(Reason.PRIVATE_ADDRESS);
      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void connectsToTheAddressThatWasCheckedAndAsksForNoOther() throws IOException {
    var asked = new AtomicInteger();
    // A name that is public when it is checked and private when it is connected to.
    DnsResolver rebinding =
        names(() -> address(asked.getAndIncrement() == 0 ? "192.88.98.1" : LOCAL));
    try (var inside = RawSite.answering(OK + "Content-Length: 6\r\n\r\nsecret");
        var fetcher = fetcher(rebinding, everyPort(inside))) {
      int port = inside.url("/").getPort();

      var result = fetcher.fetch(FetchRequest.page(URI.create("http://rebind.example:" + port)));

      assertThat(reason(result)).isIn(Reason.UNREACHABLE, Reason.TIMEOUT);
      assertThat(asked).hasValue(1);
      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void neverConnectsToANameThatBecamePrivate() throws IOException {
    try (var inside = RawSite.answering(OK + "Content-Length: 6\r\n\r\nsecret");
        var fetcher = fetcher(names(() -> address(LOCAL)), everyPort(inside))) {
      int port = inside.url("/").getPort();

      var result = fetcher.fetch(FetchRequest.page(URI.create("http://rebind.example:" + port)));

      assertThat(reason(result)).isEqualTo(Reason.PRIVATE_ADDRESS);
      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void neverConnectsToThePrivateOneAmongSeveralAddresses() throws IOException {
    DnsResolver both =
        names(() -> new InetAddress[] {address(LOCAL)[0], address("192.88.98.1")[0]});
    try (var inside = RawSite.answering(OK + "Content-Length: 6\r\n\r\nsecret");
        var fetcher = fetcher(both, everyPort(inside))) {
      int port = inside.url("/").getPort();

      fetcher.fetch(FetchRequest.page(URI.create("http://rebind.example:" + port)));

      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void allowsOnlyTheNamedPortOfAnAllowedHost() throws IOException {
    try (var inside = RawSite.answering(OK + "Content-Length: 6\r\n\r\nsecret");
        var fetcher = fetcher(List.of("127.0.0.1:9"), everyPort(inside))) {
      assertThat(reason(fetcher.fetch(FetchRequest.page(inside.url("/")))))
          .isEqualTo(Reason.PRIVATE_ADDRESS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "file:///etc/passwd",
        "http://example.com:22/",
        "http://user:secret@example.com/",
        "gopher://example.com/",
        "http:///path",
        "mailto:a@b.c"
      })
  void refusesAddressesOfAnotherForm(String url) throws IOException {
    try (var fetcher = fetcher(List.of(), Set.of(80, 443))) {
      var result = fetcher.fetch(FetchRequest.page(URI.create(url)));

      assertThat(reason(result)).isEqualTo(Reason.BAD_ADDRESS);
      assertThat(((Failed) result).detail()).doesNotContain("secret");
    }
  }

  @Test
  void refusesARedirectToAFile() throws IOException {
    var site = redirect(302, URI.create("file:///etc/passwd"));

    assertThat(reason(fetch(site, Validators.NONE))).isEqualTo(Reason.BAD_ADDRESS);
  }

  private static FetchResult fetch(RawSite site, Validators validators) throws IOException {
    try (site;
        var fetcher = fetcher(List.of(site.hostAndPort()), Set.of(80, 443))) {
      return fetcher.fetch(FetchRequest.feed(site.url("/feed"), validators));
    }
  }

  private static Fetched fetched(RawSite from, RawSite to) throws IOException {
    try (var fetcher = fetcher(List.of(from.hostAndPort(), to.hostAndPort()), Set.of(80, 443))) {
      return (Fetched) fetcher.fetch(FetchRequest.page(from.url("/old")));
    }
  }

  private static Fetcher fetcher(List<String> allow, Set<Integer> ports) {
    return new Fetcher(properties(allow, ports), CLOCK);
  }

  private static FetchProperties properties(List<String> allow, Set<Integer> ports) {
    return new FetchProperties(
        Duration.ofSeconds(3),
        Duration.ofSeconds(2),
        DataSize.ofMegabytes(10),
        ports,
        allow,
        "https://example.com/bot",
        Duration.ZERO,
        Duration.ofSeconds(30),
        false);
  }

  private static Fetcher fetcher(DnsResolver resolver, Set<Integer> ports) {
    return new Fetcher(properties(List.of(), ports), resolver, CLOCK);
  }

  /** What a name server under an attacker's hand says. */
  private static DnsResolver names(Supplier<InetAddress[]> answer) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return answer.get();
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private static InetAddress[] address(String literal) {
    return new InetAddress[] {InetAddress.ofLiteral(literal)};
  }

  private static Set<Integer> everyPort(RawSite site) {
    return Set.of(80, 443, site.url("/").getPort());
  }

  private static RawSite redirect(int status, URI target) {
    return RawSite.answering(
        "HTTP/1.1 %d X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(status, target));
  }

  private static RawSite compressed(String coding, byte[] body) {
    return new RawSite(out -> {
      out.write(
          (OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(body);
    });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Reason reason(FetchResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }
}
