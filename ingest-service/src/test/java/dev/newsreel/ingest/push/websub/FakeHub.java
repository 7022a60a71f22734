package dev.newsreel.ingest.push.websub;

import com.sun.net.httpserver.HttpExchange;
import dev.newsreel.localstack.press.PressSite;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub at a path of a site: takes every request and remembers it. */
final class FakeHub {

  private final URI url;
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  /** Opens the hub. */
  FakeHub(PressSite site, String path) {
    url = site.url(path);
    site.behave(path, (exchange, _) -> take(exchange));
  }

  URI url() {
    return url;
  }

  /** The forms that came, in order. */
  List<Map<String, String>> requests() {
    return requests;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    requests.add(form);
    exchange.sendResponseHeaders(202, -1);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** {@code method=hex}, as a hub signs with the secret it was given. */
  static String sign(String method, String secret, String body) {
    try {
      String name = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), name));
      byte[] signed = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return method + "=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
