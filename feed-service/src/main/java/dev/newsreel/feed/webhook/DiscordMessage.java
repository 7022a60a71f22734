package dev.newsreel.feed.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.recent.Change;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message for a Discord webhook (Discord's API documentation, "Execute Webhook"): an embed with
 * the story, and nobody is mentioned, whatever the text says.
 *
 * @param content at most 2,000 characters
 */
record DiscordMessage(
    @Nullable String content,
    List<Embed> embeds,
    @JsonProperty("allowed_mentions") Mentions mentions) {

  private static final int MOST_CONTENT = 2000;
  private static final int MOST_TITLE = 256;
  private static final int MOST_DESCRIPTION = 600;
  private static final int MOST_FOOTER = 200;

  DiscordMessage {
    embeds = List.copyOf(embeds);
  }

  record Embed(
      String title,
      @Nullable URI url,
      @Nullable String description,
      @Nullable Instant timestamp,
      Footer footer) {}

  record Footer(String text) {}

  record Mentions(List<String> parse) {

    Mentions {
      parse = List.copyOf(parse);
    }
  }

  static DiscordMessage of(String text) {
    return new DiscordMessage(Words.cut(text, MOST_CONTENT), List.of(), new Mentions(List.of()));
  }

  static DiscordMessage of(NewsItem item, Change change) {
    var article = item.article();
    String excerpt = plain(Words.excerpt(item));
    String about = plain(Words.about(item));
    var embed =
        new Embed(
            Words.cut(Words.mark(change) + plain(article.title()), MOST_TITLE),
            change == Change.RETRACTION ? null : article.url(),
            excerpt.isEmpty() ? null : Words.cut(excerpt, MOST_DESCRIPTION),
            article.published(),
            new Footer(
                Words.cut(
                    article.source().name() + (about.isEmpty() ? "" : " · " + about),
                    MOST_FOOTER)));
    return new DiscordMessage(null, List.of(embed), new Mentions(List.of()));
  }

  /** Without what Discord would take for markup. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\*_~`|>\\[\\]()#<])", "\\\\$1");
  }
}
