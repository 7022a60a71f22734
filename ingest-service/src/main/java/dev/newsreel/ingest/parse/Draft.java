package dev.newsreel.ingest.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed, entry, source or picture while it is read. Documents say one thing several times, in
 * several vocabularies and at several depths; the setters decide which saying counts.
 */
final class Draft {

  /** The depth of a value that gives way to any other. */
  static final int WEAK = Integer.MAX_VALUE;

  /** Texts and addresses of which one saying counts. */
  enum Field {
    TITLE,
    SUMMARY,
    ID,
    LANGUAGE,
    COMMENTS
  }

  private final Map<Field, Integer> depths = new EnumMap<>(Field.class);
  private FeedText title = FeedText.NONE;
  private FeedText summary = FeedText.NONE;
  private FeedText content = FeedText.NONE;
  private boolean contentIsSecondSummary;
  private @Nullable String id;
  private @Nullable String language;
  private @Nullable String comments;
  final Dates dates = new Dates();
  final Links links = new Links();
  final Media media = new Media();
  final Pace pace = new Pace();
  private final List<Person> authors = new ArrayList<>();
  private final List<Category> categories = new ArrayList<>();
  private @Nullable Draft source;
  private @Nullable Draft picture;

  /** The first title of the outermost ones counts. */
  void title(FeedText text, int depth) {
    if (!text.isEmpty() && (title.isEmpty() || depth < depth(Field.TITLE))) {
      title = text;
      depths.put(Field.TITLE, depth);
    }
  }

  /**
   * The last summary of the outermost ones counts, but a second one is content where there is no
   * other.
   */
  void summary(FeedText text, int depth) {
    boolean isSecond =
        !summary.isEmpty() && depth(Field.SUMMARY) != WEAK && depth <= depth(Field.SUMMARY);
    if (isSecond && content.isEmpty()) {
      secondSummary(text);
    } else if (outweighs(Field.SUMMARY, depth, text.value())) {
      summary = text;
    }
  }

  private void secondSummary(FeedText text) {
    if (!text.isEmpty() && !text.equals(summary)) {
      content = text;
      contentIsSecondSummary = true;
    }
  }

  /** The first content counts, but real content before what was a second summary. */
  void content(FeedText text) {
    if (!text.isEmpty() && (content.isEmpty() || contentIsSecondSummary)) {
      content = text;
      contentIsSecondSummary = false;
    }
  }

  void id(String text, int depth) {
    if (outweighs(Field.ID, depth, text)) {
      id = text;
    }
  }

  void language(String text, int depth) {
    if (outweighs(Field.LANGUAGE, depth, text)) {
      language = text.replace('_', '-');
    }
  }

  void comments(String text, int depth) {
    if (outweighs(Field.COMMENTS, depth, text)) {
      comments = text;
    }
  }

  private int depth(Field field) {
    return depths.getOrDefault(field, WEAK);
  }

  private boolean outweighs(Field field, int depth, String value) {
    if (value.isEmpty() || depth > depth(field)) {
      return false;
    }
    depths.put(field, depth);
    return true;
  }

  void author(Person person) {
    if (authors.size() < ParseLimits.LIST && !authors.contains(person)) {
      authors.add(person);
    }
  }

  void category(@Nullable String term, @Nullable String scheme) {
    String name = term == null ? "" : term.strip();
    Category category = new Category(name, scheme);
    if (!name.isEmpty() && categories.size() < ParseLimits.LIST && !categories.contains(category)) {
      categories.add(category);
    }
  }

  void categories(String list) {
    for (String term : list.split(",", ParseLimits.LIST)) {
      category(term, null);
    }
  }

  void source(Draft draft) {
    source = draft;
  }

  void picture(Draft draft) {
    picture = draft;
  }

  ParsedEntry toEntry() {
    return new ParsedEntry(
        id,
        links.page(),
        title,
        summary,
        content,
        authors,
        dates.published(),
        dates.updated(),
        categories,
        media.enclosures(),
        language,
        comments,
        source == null ? null : source.toSource(),
        image());
  }

  private EntrySource toSource() {
    return new EntrySource(title, links.page());
  }

  FeedMeta toFeed() {
    return new FeedMeta(
        title,
        links.page(),
        summary,
        language,
        id,
        authors,
        dates.published(),
        dates.updated(),
        toImage(),
        categories,
        links.self(),
        links.hubs(),
        links.next(),
        pace.toPace());
  }

  private @Nullable FeedImage toImage() {
    if (picture != null) {
      String url = picture.media.image();
      return new FeedImage(
          url == null ? media.image() : url,
          picture.title.isEmpty() ? null : picture.title.value(),
          picture.links.page());
    }
    String image = media.image();
    return image == null ? null : new FeedImage(image, null, null);
  }

  private @Nullable String image() {
    String own = media.image();
    return own == null && picture != null ? picture.media.image() : own;
  }
}
