package dev.newsreel.enrich.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Ambiguity;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Makes records of YAML nodes and reports every fault instead of the first. Scalars are taken as
 * they are written, so the show {@code 1883} and the title {@code No} are texts without quotes.
 */
final class RecordBinder {

  /** What may be written as its first component alone, such as an alias without a class. */
  private static final Set<Class<?>> SHORT_FORMS =
      Set.of(Alias.class, Broadcast.class, Credit.class);

  private final Spelling spelling;
  private final Lines lines;
  private final BiConsumer<Integer, String> faults;
  private String property = "";

  /**
   * @param faults takes line and message
   */
  RecordBinder(Spelling spelling, Lines lines, BiConsumer<Integer, String> faults) {
    this.spelling = spelling;
    this.lines = lines;
    this.faults = faults;
  }

  /** The record, or {@code null} when something it cannot be without is missing. */
  <T extends Record> @Nullable T bind(Node node, Class<T> type) {
    return type.cast(record(node, type, Ambiguity.HOMONYM));
  }

  private @Nullable Object value(Node node, Type type, Ambiguity unsaid) {
    if (Tag.NULL.equals(node.getTag())) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      return elements(node, list.getActualTypeArguments()[0], unsaid);
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return record(node, plain, unsaid);
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, (Class<?>) type);
    }
    return refuseValue(node, "must be one value but is a " + name(node));
  }

  private @Nullable Object scalar(ScalarNode node, Class<?> type) {
    if (type == String.class) {
      return node.getValue();
    }
    if (type == int.class || type == Integer.class) {
      return node.getValue().matches("[0-9]{1,9}")
          ? (Object) Integer.valueOf(node.getValue())
          : refuseValue(node, "must be a whole number but is: " + node.getValue());
    }
    if (type == boolean.class) {
      return Tag.BOOL.equals(node.getTag())
          ? (Object) Boolean.valueOf(node.getValue())
          : refuseValue(node, "must be true or false but is: " + node.getValue());
    }
    return constant(node, type);
  }

  private @Nullable Object constant(ScalarNode node, Class<?> type) {
    var words = new HashMap<String, Object>();
    for (Object constant : type.getEnumConstants()) {
      words.put(word((Enum<?>) constant), constant);
    }
    var found = words.get(node.getValue());
    return found != null
        ? found
        : refuseValue(
            node,
            "must be one of "
                + words.keySet().stream().sorted().collect(Collectors.joining(", "))
                + " but is: "
                + node.getValue());
  }

  private static String word(Enum<?> constant) {
    try {
      return constant
          .getDeclaringClass()
          .getField(constant.name())
          .getAnnotation(JsonProperty.class)
          .value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("an enum has a field for each constant", e);
    }
  }

  private @Nullable Object elements(Node node, Type type, Ambiguity unsaid) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(element -> element(element, type, unsaid))
          .filter(Objects::nonNull)
          .toList();
    }
    return refuseValue(node, "must be a list but is a " + name(node));
  }

  private @Nullable Object element(Node node, Type type, Ambiguity unsaid) {
    return Tag.NULL.equals(node.getTag())
        ? refuse(node, "a list must not have an empty element")
        : value(node, type, unsaid);
  }

  private @Nullable Object record(Node node, Class<?> type, Ambiguity unsaid) {
    if (node instanceof ScalarNode scalar && SHORT_FORMS.contains(type)) {
      return make(
          node, type, Map.of(type.getRecordComponents()[0].getName(), scalar.getValue()), unsaid);
    }
    if (node instanceof MappingNode mapping) {
      return make(node, type, properties(mapping, type), unsaid);
    }
    return refuseValue(node, "must be a mapping but is a " + name(node));
  }

  private Map<String, Object> properties(MappingNode mapping, Class<?> type) {
    var known =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(component -> spelling.write(component.getName()), c -> c));
    var values = new HashMap<String, Object>();
    var seen = new HashMap<String, Integer>();
    for (var tuple : mapping.getValue()) {
      var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      var component = known.get(name);
      var first = seen.putIfAbsent(name, Lines.of(tuple.getKeyNode()));
      if (first != null) {
        refuse(tuple.getKeyNode(), name + " must be said once but is in line " + first + " too");
      } else if (component == null) {
        refuse(tuple.getKeyNode(), unknown(name, type, known.keySet()));
      } else {
        put(values, component, tuple.getValueNode());
      }
    }
    return values;
  }

  private void put(Map<String, Object> values, RecordComponent component, Node node) {
    // A phrase names the whole franchise, so it is unique unless it says otherwise.
    var unsaid = component.getName().equals("phrases") ? Ambiguity.UNIQUE : Ambiguity.HOMONYM;
    var outer = property;
    property = spelling.write(component.getName()) + " ";
    var value = value(node, component.getGenericType(), unsaid);
    property = outer;
    if (value != null) {
      values.put(component.getName(), value);
    }
  }

  private static String unknown(String name, Class<?> type, Set<String> known) {
    return "unknown property "
        + name
        + "; a "
        + type.getSimpleName().toLowerCase(java.util.Locale.ROOT)
        + " has "
        + known.stream().sorted().collect(Collectors.joining(", "));
  }

  private @Nullable Object make(
      Node node, Class<?> type, Map<String, Object> values, Ambiguity unsaid) {
    var arguments = new ArrayList<@Nullable Object>();
    boolean whole = true;
    for (var component : type.getRecordComponents()) {
      var value = values.getOrDefault(component.getName(), absent(component, unsaid));
      if (value == null && isRequired(component)) {
        refuse(node, "must say " + spelling.write(component.getName()));
        whole = false;
      }
      arguments.add(value);
    }
    return whole ? construct(node, type, arguments) : null;
  }

  private static @Nullable Object absent(RecordComponent component, Ambiguity unsaid) {
    if (component.getType() == boolean.class) {
      return false;
    }
    return component.getType() == Ambiguity.class ? unsaid : null;
  }

  private static boolean isRequired(RecordComponent component) {
    return component.getType() != List.class
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Object construct(Node node, Class<?> type, List<@Nullable Object> arguments) {
    var parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var made = (Record) type.getDeclaredConstructor(parameters).newInstance(arguments.toArray());
      lines.put(made, node);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a catalog record takes any components", e);
    }
  }

  private @Nullable Object refuseValue(Node node, String message) {
    return refuse(node, property + message);
  }

  private @Nullable Object refuse(Node node, String message) {
    faults.accept(Lines.of(node), message);
    return null;
  }

  private static String name(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> "single value";
      case SEQUENCE -> "list";
      case MAPPING -> "mapping";
      case ANCHOR -> "reference";
    };
  }
}
