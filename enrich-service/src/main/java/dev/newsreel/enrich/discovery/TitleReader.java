package dev.newsreel.enrich.discovery;

import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is set apart as a title, by quotation marks or italics, in title case, in a sentence
 * that speaks of television. Pure.
 */
final class TitleReader {

  private static final int MOST = 5;
  private static final int CONTEXT = 160;

  /** A single quotation mark inside a word is an apostrophe. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\u201c([^\u201c\u201d]{2,60})\u201d|\"([^\"]{2,60})\"|\u00ab([^\u00ab\u00bb]{2,60})\u00bb"
              + "|(?<![\\p{L}\\p{N}])\u2018([^\u2018]{2,60}?)\u2019(?![\\p{L}\\p{N}])"
              + "|(?<![\\p{L}\\p{N}])'([^']{2,60}?)'(?![\\p{L}\\p{N}])");

  private static final Pattern TELEVISION =
      Pattern.compile(
          "(?i)\\b(series|miniseries|season|spin-?off|sitcom|dramedy|procedural|pilot|showrunner"
              + "|episodes?|premieres?|renew(s|ed|al)|greenlit|greenlights|reboot|revival|prequel"
              + "|series order|straight-to-series|limited series|streamer|streaming)\\b");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)a|an|the|of|and|or|to|in|on|for|with|at|by|from|de|del|la|las|le|les|los|el|y|et|vs\\.?|&|\u2013|-");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?]\\s+(?=\\p{Lu}|[\u201c\u2018])");

  private TitleReader() {}

  /** At most five, in the order of the text, each once. */
  static List<UnknownTitle> read(Article article, KnownForms known) {
    Map<String, UnknownTitle> found = new LinkedHashMap<>();
    for (Block block : article.blocks()) {
      if (isProse(block.zone())) {
        setApart(block).forEach(range -> add(found, block.text(), range, known));
      }
    }
    return found.values().stream().limit(MOST).toList();
  }

  private record Range(int start, int end) {}

  private static boolean isProse(Zone zone) {
    return switch (zone) {
      case TITLE, SUMMARY, LEAD, HEADING, BODY, LIST_ITEM -> true;
      case CAPTION, INFOBOX, SECTION, KEYWORD, FACT -> false;
    };
  }

  private static List<Range> setApart(Block block) {
    var ranges = new ArrayList<Range>();
    Matcher quoted = QUOTED.matcher(block.text());
    while (quoted.find()) {
      for (int group = 1; group <= quoted.groupCount(); group++) {
        if (quoted.start(group) >= 0) {
          ranges.add(new Range(quoted.start(group), quoted.end(group)));
        }
      }
    }
    for (Span span : block.spans()) {
      boolean set = span.kind() == SpanKind.EM || span.kind() == SpanKind.CITE;
      if (set && span.end() <= block.text().length()) {
        ranges.add(new Range(span.start(), span.end()));
      }
    }
    return ranges;
  }

  private static void add(
      Map<String, UnknownTitle> found, String text, Range range, KnownForms known) {
    var title = text.substring(range.start(), range.end()).strip();
    if (isTitle(title) && !known.contains(title)) {
      var sentence = sentence(text, range);
      if (TELEVISION.matcher(sentence).find()) {
        found.putIfAbsent(KnownForms.fold(title), new UnknownTitle(title, shortened(sentence)));
      }
    }
  }

  /** Speech ends with a comma or a full stop inside the marks, and has words in lower case. */
  private static boolean isTitle(String text) {
    var words = text.split("\\s+", -1);
    if (words.length > 8 || text.matches(".*[,.;\u2026]$") || !text.matches("(?s).*\\p{L}{2}.*")) {
      return false;
    }
    for (String word : words) {
      boolean capital = word.matches("[^\\p{L}\\p{N}]*[\\p{Lu}\\p{N}].*");
      if (!capital && !SMALL.matcher(word).matches()) {
        return false;
      }
    }
    return words[0].matches("[\\p{Lu}\\p{N}].*");
  }

  private static String sentence(String text, Range range) {
    int from = 0;
    int to = text.length();
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      if (end.end() <= range.start()) {
        from = end.end();
      } else if (end.start() >= range.end()) {
        to = end.start() + 1;
        break;
      }
    }
    return text.substring(from, to);
  }

  private static String shortened(String sentence) {
    return sentence.length() <= CONTEXT ? sentence : sentence.substring(0, CONTEXT - 1) + "\u2026";
  }
}
