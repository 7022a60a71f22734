package dev.newsreel.enrich.stream;

import dev.newsreel.events.MalformedEventException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a record that came from JSON to its own types: a component that is not {@code @Nullable}
 * must be there, at any depth. The mapper does not see to that.
 */
final class Completeness {

  private Completeness() {}

  /**
   * Checks a record and the records in it.
   *
   * @throws MalformedEventException with the path of the first value that is missing
   */
  static void check(Record value) {
    check(value, value.getClass().getSimpleName());
  }

  private static void check(Record value, String path) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      var part = read(value, component);
      var place = path + "." + component.getName();
      if (part != null) {
        descend(part, place);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new MalformedEventException(place + " must be there but is absent", null);
      }
    }
  }

  private static void descend(Object part, String place) {
    if (part instanceof Record inner) {
      check(inner, place);
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        descend(list.get(i), place + "[" + i + "]");
      }
    }
  }

  private static @Nullable Object read(Record value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessors can be called", e);
    }
  }
}
