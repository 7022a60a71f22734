package dev.newsreel.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one source of {@code sources.yaml}, telling what is wrong with each field. */
final class SourceFields {

  private static final List<String> ORIGINS = List.of("feed", "sitemap", "listing", "push");
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "group",
          "feed",
          "sitemap",
          "listing",
          "links",
          "push",
          "site",
          "muted",
          "checked",
          "checked-on");

  private final MappingNode mapping;
  private final BiConsumer<Node, String> fault;
  private boolean isGood = true;

  SourceFields(MappingNode mapping, BiConsumer<Node, String> fault) {
    this.mapping = mapping;
    this.fault = fault;
  }

  Optional<Source> read() {
    mapping.getValue().forEach(this::mustBeKnown);
    SourceId id = id();
    String name = required("name");
    Origin origin = origin();
    URI site = text("site") == null ? null : address("site");
    boolean muted = flag("muted");
    if (!isGood || id == null || name == null || origin == null) {
      return Optional.empty();
    }
    String group = text("group");
    return Optional.of(
        new Source(
            id,
            name,
            group == null ? "" : group,
            origin,
            site,
            muted,
            text("checked"),
            text("checked-on")));
  }

  private void mustBeKnown(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    if (!KNOWN.contains(name)) {
      fail(
          tuple.getKeyNode(),
          "unknown field " + name + "; the fields are " + KNOWN.stream().sorted().toList());
    }
  }

  private @Nullable SourceId id() {
    String id = required("id");
    try {
      return id == null ? null : new SourceId(id);
    } catch (IllegalArgumentException e) {
      fail(node("id"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Origin origin() {
    var given = new ArrayList<>(ORIGINS);
    given.removeIf(name -> SourcesYaml.value(mapping, name) == null);
    if (given.size() != 1) {
      fail(mapping, "a source must have one of feed, sitemap, listing and push but has " + given);
      return null;
    }
    String kind = given.getFirst();
    if (kind.equals("push")) {
      return flag("push") ? new Origin.Push() : null;
    }
    URI url = address(kind);
    return url == null ? null : polled(kind, url);
  }

  private @Nullable Origin polled(String kind, URI url) {
    return switch (kind) {
      case "feed" -> new Origin.Feed(url);
      case "sitemap" -> new Origin.NewsSitemap(url);
      default -> {
        String links = required("links");
        yield links == null ? null : new Origin.Listing(url, links);
      }
    };
  }

  private @Nullable URI address(String name) {
    String text = text(name);
    try {
      URI url = text == null ? null : new URI(text);
      if (url != null && url.getHost() != null && "http https".contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below, in our words.
    }
    fail(node(name), name + " must be an address with http or https but is: " + text);
    return null;
  }

  private boolean flag(String name) {
    String text = text(name);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      fail(node(name), name + " must be true or false but is: " + text);
    }
    return true;
  }

  private @Nullable String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      fail(node(name), "a source must have " + name);
      return null;
    }
    return text.strip();
  }

  private @Nullable String text(String name) {
    return SourcesYaml.value(mapping, name) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  private Node node(String name) {
    Node node = SourcesYaml.value(mapping, name);
    return node == null ? mapping : node;
  }

  private void fail(Node node, String message) {
    isGood = false;
    fault.accept(node, message);
  }
}
