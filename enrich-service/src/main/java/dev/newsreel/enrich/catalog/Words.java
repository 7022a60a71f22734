package dev.newsreel.enrich.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of English, from the SCOWL lists: what may stand in any sentence names nothing alone. */
final class Words {

  private static final Set<String> WORDS = read();

  private Words() {}

  /** Whether the text is one word of the dictionary, in any case, or a number. */
  static boolean contains(String text) {
    return WORDS.contains(text.toLowerCase(Locale.ROOT)) || text.matches("[0-9]+");
  }

  private static Set<String> read() {
    try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt must stand beside " + Words.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
