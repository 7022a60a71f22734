package dev.newsreel.enrich.catalog;

import java.util.IdentityHashMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where in its file each record was read, so that a fault found later can still say its line. */
final class Lines {

  private final IdentityHashMap<Record, Node> nodes = new IdentityHashMap<>();
  private final Spelling spelling;

  Lines(Spelling spelling) {
    this.spelling = spelling;
  }

  void put(Record value, Node node) {
    nodes.put(value, node);
  }

  /** A component's name as the document writes it. */
  String spell(String component) {
    return spelling.write(component);
  }

  /** The line a node begins in, from 1. */
  static int of(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The first line of a record. */
  int of(Record value) {
    var node = nodes.get(value);
    return node == null ? 1 : of(node);
  }

  /** The line of a component's value, or of the record when it does not say it. */
  int of(Record value, String component) {
    var node = find(value, component);
    return node == null ? of(value) : of(node);
  }

  /** The line of one element of a list. */
  int of(Record value, String component, int index) {
    return find(value, component) instanceof SequenceNode list && index < list.getValue().size()
        ? of(list.getValue().get(index))
        : of(value, component);
  }

  private @org.jspecify.annotations.Nullable Node find(Record value, String component) {
    if (nodes.get(value) instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals(spelling.write(component))) {
          return tuple.getValueNode();
        }
      }
    }
    return null;
  }
}
