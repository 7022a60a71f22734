package dev.newsreel.ingest.fetch;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/** One request and its answer, without following redirects. Thread-safe. */
final class Exchange {

  private static final Duration UNSAID = Duration.ofMinutes(10);

  private final CloseableHttpClient client;
  private final BodyReader bodies;
  private final InstantSource clock;

  Exchange(CloseableHttpClient client, BodyReader bodies, InstantSource clock) {
    this.client = client;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** What a single answer says. */
  sealed interface Answer {
    /** Go there instead. */
    record Redirect(@Nullable String location, boolean forGood) implements Answer {}

    /** That is all. */
    record Final(FetchResult result) implements Answer {}
  }

  Answer get(URI url, FetchRequest request, HttpGet get) throws IOException {
    get.setHeader(HttpHeaders.ACCEPT, request.accept());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    set(get, HttpHeaders.IF_NONE_MATCH, request.validators().etag());
    set(get, HttpHeaders.IF_MODIFIED_SINCE, request.validators().lastModified());
    try (ClassicHttpResponse response = client.executeOpen(null, get, null)) {
      return read(url, request, response, get);
    }
  }

  FormAnswer post(HttpPost post, Map<String, String> form) throws IOException {
    List<NameValuePair> pairs = new ArrayList<>();
    form.forEach((name, value) -> pairs.add(new BasicNameValuePair(name, value)));
    post.setEntity(new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8));
    try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
      // Nobody reads what a hub says besides its status.
      post.abort();
      return new FormAnswer(response.getCode(), Headers.last(response, HttpHeaders.LOCATION));
    }
  }

  private static void set(HttpGet get, String name, @Nullable String value) {
    if (value != null) {
      get.setHeader(name, value);
    }
  }

  private Answer read(URI url, FetchRequest request, ClassicHttpResponse response, HttpGet get)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 301, 308 -> redirect(response, true);
      case 302, 303, 307 -> redirect(response, false);
      case 304 -> new Answer.Final(notModified(request, response));
      default ->
          new Answer.Final(status == 200 ? fetched(url, response, get) : failed(response, get));
    };
  }

  private static Answer redirect(ClassicHttpResponse response, boolean forGood) {
    return new Answer.Redirect(Headers.last(response, HttpHeaders.LOCATION), forGood);
  }

  private FetchResult notModified(FetchRequest request, ClassicHttpResponse response) {
    return new NotModified(
        validators(response).orElse(request.validators()),
        CacheHints.of(response, clock.instant()));
  }

  private FetchResult fetched(URI url, ClassicHttpResponse response, HttpGet get)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Failed(Reason.PROTOCOL, "the answer has no body");
    }
    try (InputStream content = entity.getContent()) {
      var read = bodies.read(content, Headers.last(response, HttpHeaders.CONTENT_ENCODING));
      return switch (read) {
        case BodyReader.Read.Whole whole -> whole(url, response, whole.bytes());
        case BodyReader.Read.Refused(var reason, var detail) -> {
          // Closing the stream would read the rest; ending the connection does not.
          get.abort();
          yield new Failed(reason, detail);
        }
      };
    }
  }

  private FetchResult whole(URI url, ClassicHttpResponse response, byte[] bytes) {
    return new Fetched(
        url,
        false,
        new Body(
            bytes,
            Headers.last(response, HttpHeaders.CONTENT_TYPE),
            Headers.all(response, HttpHeaders.LINK)),
        validators(response),
        CacheHints.of(response, clock.instant()));
  }

  private FetchResult failed(ClassicHttpResponse response, HttpGet get) {
    get.abort();
    Instant now = clock.instant();
    Duration wait = RetryAfter.parse(Headers.last(response, HttpHeaders.RETRY_AFTER), now);
    int status = response.getCode();
    if (status == 429 || (status == 503 && wait != null)) {
      return new Throttled(wait == null ? UNSAID : wait);
    }
    return new Failed(reason(status), "the server answered " + status);
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 404 -> Reason.NOT_FOUND;
      case 410 -> Reason.GONE;
      case 401, 402, 403, 451 -> Reason.DENIED;
      default ->
          status >= 500
              ? Reason.SERVER_ERROR
              : status >= 400 ? Reason.CLIENT_ERROR : Reason.PROTOCOL;
    };
  }

  private static Validators validators(ClassicHttpResponse response) {
    return new Validators(
        Headers.last(response, HttpHeaders.ETAG),
        Headers.last(response, HttpHeaders.LAST_MODIFIED));
  }
}
