package dev.newsreel.ingest.fetch;

import dev.newsreel.runtime.address.AddressGuard;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;

/**
 * Makes the one HTTP client of this service. Everything that leaves for the web goes through it: a
 * second client would be a second guard to keep right.
 */
final class HttpClients {

  private static final int MAX_HEADERS = 200;
  private static final int MAX_HEADER_LINE = 16_384;

  private HttpClients() {}

  /**
   * A client behind a guard.
   *
   * @param resolver asked once for each connection: what it says is what the guard sees and what is
   *     connected to
   */
  static CloseableHttpClient guarded(
      FetchProperties properties, AddressGuard guard, DnsResolver resolver) {
    var settings =
        HttpClientSettings.defaults()
            .withRedirects(HttpRedirects.DONT_FOLLOW)
            .withTimeouts(properties.connectTimeout(), properties.deadline())
            .withInetAddressFilter(guard);
    return new HttpComponentsHttpClientBuilder()
        .withDnsResolver(resolver)
        .withCustomizer(client -> plain(client, properties))
        .withConnectionManagerCustomizer(HttpClients::pooled)
        .withConnectionConfigCustomizer(HttpClients::fresh)
        .build(settings);
  }

  private static void plain(HttpClientBuilder client, FetchProperties properties) {
    client
        .setUserAgent(properties.userAgent())
        // A proxy of the environment would connect on our behalf, behind the guard.
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        // The client's own decompression has no limit.
        .disableContentCompression()
        .disableRedirectHandling()
        .setRetryStrategy(new OnceMore())
        .disableCookieManagement()
        .disableAuthCaching();
  }

  /**
   * Once more when a kept connection turns out to be closed, which says nothing about the site. An
   * answer is never asked for again: the schedule does that.
   */
  private static final class OnceMore extends DefaultHttpRequestRetryStrategy {

    OnceMore() {
      super(1, TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int execCount, HttpContext context) {
      return false;
    }
  }

  private static void pooled(PoolingHttpClientConnectionManagerBuilder connections) {
    var limits =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();
    connections
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setMaxConnTotal(512)
        .setMaxConnPerRoute(4);
  }

  private static void fresh(ConnectionConfig.Builder connection) {
    connection.setValidateAfterInactivity(1, TimeUnit.SECONDS).setTimeToLive(60, TimeUnit.SECONDS);
  }
}
