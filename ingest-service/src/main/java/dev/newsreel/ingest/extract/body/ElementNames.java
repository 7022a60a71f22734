package dev.newsreel.ingest.extract.body;

import dev.newsreel.ingest.extract.data.DataLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads class and id attributes as words ({@code articleBody} and {@code article__body} are both
 * article, body) and looks the words and pairs of words up in {@code names.txt}. One for a page: it
 * remembers the names it has seen. Not thread-safe.
 */
final class ElementNames {

  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Map<String, NameClass> WORDS = read();

  private final PageTree page;
  private final @Nullable NameClass[] known;
  private final Map<String, NameClass> seen = new HashMap<>();

  ElementNames(PageTree page) {
    this.page = page;
    this.known = new @Nullable NameClass[page.size()];
  }

  /** What the names of an element of the page say. */
  NameClass of(int number) {
    NameClass name = known[number];
    if (name == null) {
      name = of(page.element(number));
      known[number] = name;
    }
    return name;
  }

  private NameClass of(Element element) {
    if (element.attributesSize() == 0) {
      return NameClass.NONE;
    }
    String id = element.id();
    String names = id.isEmpty() ? element.className() : element.className() + " " + id;
    return names.isBlank() ? NameClass.NONE : seen.computeIfAbsent(names, ElementNames::classify);
  }

  /** Content wins over comments, and comments over furniture. */
  static NameClass classify(String names) {
    List<String> words = words(names);
    NameClass best = NameClass.NONE;
    for (int i = 0; i < words.size(); i++) {
      best = better(best, WORDS.get(words.get(i)));
      if (i > 0) {
        best = better(best, WORDS.get(words.get(i - 1) + "-" + words.get(i)));
      }
    }
    return best;
  }

  private static NameClass better(NameClass best, @Nullable NameClass found) {
    return found != null && found.compareTo(best) < 0 ? found : best;
  }

  private static List<String> words(String names) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean ends = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
      boolean camel = !ends && i > start && isCamelStart(names, i);
      if ((ends || camel) && i > start) {
        words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
      }
      start = ends ? i + 1 : camel ? i : start;
    }
    return words;
  }

  private static boolean isCamelStart(String names, int i) {
    return Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
  }

  private static Map<String, NameClass> read() {
    var words = new HashMap<String, NameClass>();
    for (String line : DataLines.beside(ElementNames.class, "names.txt")) {
      int colon = line.indexOf(':');
      var kind = NameClass.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      SPACES
          .splitAsStream(line.substring(colon + 1).strip())
          .forEach(word -> words.put(word, kind));
    }
    return Map.copyOf(words);
  }
}
