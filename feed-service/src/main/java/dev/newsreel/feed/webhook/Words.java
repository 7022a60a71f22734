package dev.newsreel.feed.webhook;

import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.ShowTag;
import dev.newsreel.feed.recent.Change;
import java.util.stream.Collectors;

/** What messages for people say of a story. */
final class Words {

  private Words() {}

  /** At most so many UTF-16 units, never half a character. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** Shows and what kind of news, such as {@code Ballard: renewal, casting}. */
  static String about(NewsItem item) {
    String shows =
        item.shows().stream()
            .filter(tag -> tag.role().isInStream())
            .limit(3)
            .map(Words::about)
            .collect(Collectors.joining(" · "));
    return shows.isEmpty()
        ? item.franchises().stream()
            .filter(tag -> tag.role().isInStream())
            .limit(3)
            .map(tag -> tag.name())
            .collect(Collectors.joining(" · "))
        : shows;
  }

  private static String about(ShowTag tag) {
    String kinds =
        tag.kinds().stream()
            .map(KindTag::kind)
            .filter(kind -> kind != Kind.OTHER)
            .map(kind -> kind.word().replace('-', ' '))
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? tag.title() : tag.title() + ": " + kinds;
  }

  /** Put before a title. */
  static String mark(Change change) {
    return switch (change) {
      case UPDATE -> "Updated: ";
      case RETRACTION -> "Taken back: ";
      case NEWS, NOTHING -> "";
    };
  }

  /** The excerpt, empty for a story with spoilers. */
  static String excerpt(NewsItem item) {
    String excerpt = item.article().excerpt();
    return excerpt == null || item.spoiler() ? "" : excerpt;
  }
}
