package dev.newsreel.ingest.extract.body;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules for outlets whose pages we have seen; the first that fits an outlet is used. */
public final class OutletRules {

  private final List<OutletRule> rules;

  OutletRules(List<OutletRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules of {@code outlet-rules.yaml}. */
  public static OutletRules standard() {
    InputStream file = OutletRules.class.getResourceAsStream("outlet-rules.yaml");
    return new OutletRules(
        new YAMLMapper()
            .readValue(
                Objects.requireNonNull(file, "outlet-rules.yaml must stand in the jar"),
                new TypeReference<List<OutletRule>>() {}));
  }

  /** No rules: every page is read by the generic engine. */
  public static OutletRules none() {
    return new OutletRules(List.of());
  }

  @Nullable OutletRule of(@Nullable String host) {
    return host == null
        ? null
        : rules.stream().filter(rule -> rule.isFor(host)).findFirst().orElse(null);
  }
}
