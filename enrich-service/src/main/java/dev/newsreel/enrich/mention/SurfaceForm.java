package dev.newsreel.enrich.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * A form as the index keeps it: folded words, what stands between them, and the punctuation at the
 * end, such as the mark of <i>Mamma Mia!</i>.
 *
 * @param gaps one for each word; the first is {@link Gap#NONE}
 * @param tail folded
 */
record SurfaceForm(List<String> words, List<Integer> gaps, String tail) {

  SurfaceForm {
    words = List.copyOf(words);
    gaps = List.copyOf(gaps);
  }

  /** Whether the form is another one without its tail: Paramount+ and Paramount. */
  boolean needsTail() {
    return tail.startsWith("+");
  }

  static SurfaceForm of(String form) {
    var words = new ArrayList<String>();
    var gaps = new ArrayList<Integer>();
    var word = new StringBuilder();
    int gap = Gap.NONE;
    int wordEnd = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Fold.isWord(c)) {
        if (word.isEmpty()) {
          gaps.add(words.isEmpty() ? Gap.NONE : gap);
        }
        word.append(Fold.of(c));
        wordEnd = i + 1;
      } else if (Fold.of(c) != Fold.SKIP) {
        gap = word.isEmpty() ? Gap.add(gap, Fold.of(c)) : Gap.add(Gap.NONE, Fold.of(c));
        flush(word, words);
      }
    }
    flush(word, words);
    return new SurfaceForm(words, gaps, fold(form, wordEnd));
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String fold(String form, int from) {
    var tail = new StringBuilder();
    for (int i = from; i < form.length(); i++) {
      char c = Fold.of(form.charAt(i));
      if (c != Fold.SKIP && c != ' ') {
        tail.append(c);
      }
    }
    return tail.toString();
  }
}
