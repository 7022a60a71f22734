package dev.newsreel.feed.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a reader typed: every word must be there; {@code "words in a row"}, {@code -without},
 * {@code begin*}, and {@code title:}, {@code person:}, {@code outlet:} before a word or a phrase.
 * At most 200 characters and 16 words or phrases.
 */
public final class SearchQuery {

  private static final int LONGEST = 200;
  private static final int MOST_PARTS = 16;
  private static final int SHORTEST_PREFIX = 2;

  private static final Pattern PART =
      Pattern.compile("(-?)(?:(title|person|outlet):)?(?:\"([^\"]*)\"|(\\S+))");

  private static final Analyzer ANALYZER = NewsAnalyzer.ofQueries();
  private static final QueryBuilder BUILDER = new QueryBuilder(ANALYZER);

  private SearchQuery() {}

  /** What came of reading. */
  public sealed interface Parsed {

    /** A query for {@link SearchIndex}. */
    record Read(Query query) implements Parsed {}

    /**
     * Not a query.
     *
     * @param detail what is wrong and what to do
     */
    record Bad(String detail) implements Parsed {}
  }

  /** Reads a query. */
  public static Parsed read(String text) {
    if (text.length() > LONGEST) {
      return new Parsed.Bad(
          "q must have at most " + LONGEST + " characters but has " + text.length());
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      return new Parsed.Bad(
          "q has a quotation mark at character "
              + (text.lastIndexOf('"') + 1)
              + " that is never closed; write phrases as \"final season\"");
    }
    return parts(text);
  }

  private record Part(boolean isExcluded, Query query) {}

  private static Parsed parts(String text) {
    var parts = new ArrayList<Part>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      String word = matcher.group(4);
      if (word != null && isTooShortPrefix(word)) {
        return new Parsed.Bad(
            "a beginning such as bal* must have at least "
                + SHORTEST_PREFIX
                + " letters but q has "
                + word);
      }
      part(matcher).ifPresent(parts::add);
    }
    return together(parts);
  }

  private static Parsed together(List<Part> parts) {
    if (parts.isEmpty()) {
      return new Parsed.Bad("q has no letter or digit to search for");
    }
    if (parts.size() > MOST_PARTS) {
      return new Parsed.Bad(
          "q must have at most " + MOST_PARTS + " words or phrases but has " + parts.size());
    }
    if (parts.stream().allMatch(Part::isExcluded)) {
      return new Parsed.Bad("q only excludes; name at least one word that must be there");
    }
    var all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part.query(), part.isExcluded() ? Occur.MUST_NOT : Occur.FILTER));
    return new Parsed.Read(all.build());
  }

  private static Optional<Part> part(Matcher matcher) {
    @Nullable String field = matcher.group(2);
    @Nullable String phrase = matcher.group(3);
    @Nullable String word = matcher.group(4);
    String in = field == null ? Field.TEXT.word() : field;
    Query query = word != null && isPrefix(word) ? prefix(in, word) : words(in, phrase, word);
    return Optional.ofNullable(query).map(found -> new Part(!matcher.group(1).isEmpty(), found));
  }

  private static @Nullable Query words(
      String field, @Nullable String phrase, @Nullable String word) {
    return BUILDER.createPhraseQuery(field, phrase == null ? String.valueOf(word) : phrase);
  }

  private static Query prefix(String field, String word) {
    String begin = word.substring(0, word.length() - 1);
    return new PrefixQuery(new Term(field, ANALYZER.normalize(field, begin)));
  }

  private static boolean isPrefix(String word) {
    return word.length() > SHORTEST_PREFIX && word.endsWith("*");
  }

  private static boolean isTooShortPrefix(String word) {
    return word.endsWith("*") && !isPrefix(word) && word.length() > 1;
  }
}
