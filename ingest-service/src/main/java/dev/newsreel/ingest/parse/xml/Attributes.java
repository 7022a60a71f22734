package dev.newsreel.ingest.parse.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one start tag, at most {@value #MAX}; valid until the next tag is read. Values
 * are decoded when asked for.
 */
public final class Attributes {

  static final int MAX = 256;

  private final References references;
  private String[] names = new String[8];
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private final String text;
  private int size;

  Attributes(String text, References references) {
    this.text = text;
    this.references = references;
  }

  void clear() {
    size = 0;
  }

  /**
   * Keeps an attribute; of two with one name the first counts. Returns false if there are too many.
   */
  boolean add(String name, int start, int end) {
    if (size == MAX) {
      return false;
    }
    if (size == names.length) {
      grow(2 * size);
    }
    names[size] = name;
    starts[size] = start;
    ends[size] = end;
    size++;
    return true;
  }

  private void grow(int capacity) {
    names = Arrays.copyOf(names, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
  }

  public int size() {
    return size;
  }

  /** The name of the attribute at an index, lower case, with its prefix as written. */
  public String name(int index) {
    return names[index];
  }

  /** Whether no attribute before it has the same name. */
  public boolean isFirst(int index) {
    for (int i = 0; i < index; i++) {
      if (names[i].equals(names[index])) {
        return false;
      }
    }
    return true;
  }

  /** The value of the attribute at an index, references decoded. */
  public String value(int index) {
    return references.decode(text, starts[index], ends[index]);
  }

  /** The value of the attribute at an index, as it is written. */
  public String raw(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** The value of the attribute with a lower-case name. */
  public @Nullable String get(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }

  /** The value of the first of two attributes that is there. */
  public @Nullable String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? get(otherwise) : value;
  }
}
