package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@IngestTest
class OpenApiIT {

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void describesExactlyWhatIsServed() {
    var json = new Client(port, null).send("GET", "/openapi.json").json();

    Set<String> described = new TreeSet<>();
    json.at("/paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, _) ->
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

    assertThat(described).isEqualTo(served());
  }

  private Set<String> served() {
    Set<String> served = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (!handler.getBeanType().getName().startsWith("dev.newsreel")) {
            return;
          }
          mapping
              .getMethodsCondition()
              .getMethods()
              .forEach(method ->
                  mapping
                      .getPatternsCondition()
                      .getPatterns()
                      .forEach(path -> served.add(method + " " + path.getPatternString())));
        });
    return served;
  }
}
