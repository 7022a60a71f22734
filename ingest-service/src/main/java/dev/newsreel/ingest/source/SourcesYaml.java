package dev.newsreel.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code sources.yaml}: a mapping with {@code sources}, a sequence of mappings with {@code
 * id}, {@code name}, {@code group}, one of {@code feed}, {@code sitemap}, {@code listing} (with
 * {@code links}) and {@code push: true}, and {@code site}, {@code muted}, {@code checked}, {@code
 * checked-on}. Every fault is told at once, with file and line.
 */
public final class SourcesYaml {

  private final String file;
  private final List<String> faults = new ArrayList<>();
  private final Map<SourceId, Integer> lines = new HashMap<>();

  private SourcesYaml(String file) {
    this.file = file;
  }

  /**
   * The sources in the order of the file.
   *
   * @param file how the file is called in messages
   * @throws SourceFaults when anything is wrong with it
   */
  public static List<Source> read(String file, String text) {
    var reader = new SourcesYaml(file);
    List<Source> sources = reader.compose(text).map(reader::sources).orElse(List.of());
    if (!reader.faults.isEmpty()) {
      throw new SourceFaults(reader.faults);
    }
    return sources;
  }

  private Optional<Node> compose(String text) {
    var settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(10).build();
    try {
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      faults.add(file + ":" + line + ": not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      faults.add(file + ":1: not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private List<Source> sources(Node root) {
    Node list = root instanceof MappingNode top ? value(top, "sources") : null;
    if (!(list instanceof SequenceNode sequence)) {
      fault(root, "must be a mapping with a list called sources");
      return List.of();
    }
    var sources = new ArrayList<Source>();
    for (Node node : sequence.getValue()) {
      if (node instanceof MappingNode mapping) {
        source(mapping).ifPresent(sources::add);
      } else {
        fault(node, "a source must be a mapping with id, name and feed");
      }
    }
    return sources;
  }

  private Optional<Source> source(MappingNode mapping) {
    var fields = new SourceFields(mapping, this::fault);
    Optional<Source> source = fields.read();
    source.ifPresent(read -> once(mapping, read.id()));
    return source;
  }

  private void once(Node node, SourceId id) {
    Integer first = lines.putIfAbsent(id, line(node));
    if (first != null) {
      fault(node, "the id " + id + " is already used in line " + first);
    }
  }

  private void fault(Node node, String message) {
    faults.add(file + ":" + line(node) + ": " + message);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  static @Nullable Node value(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .map(tuple -> tuple.getValueNode())
        .findFirst()
        .orElse(null);
  }
}
