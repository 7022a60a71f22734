package dev.newsreel.feed.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.recent.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message for a Slack webhook (Slack's documentation, "Sending messages using incoming webhooks"
 * and "Formatting text"). The three characters that begin mentions and links are escaped, so nobody
 * is mentioned, whatever the text says.
 *
 * @param text shown where blocks are not
 */
record SlackMessage(
    String text,
    List<Block> blocks,
    @JsonProperty("unfurl_links") boolean unfurlLinks,
    @JsonProperty("unfurl_media") boolean unfurlMedia) {

  private static final int MOST_TEXT = 2000;
  private static final int MOST_TITLE = 300;

  SlackMessage {
    blocks = List.copyOf(blocks);
  }

  record Block(String type, Text text) {}

  record Text(String type, String text) {}

  static SlackMessage of(String text) {
    return new SlackMessage(Words.cut(escape(text), MOST_TEXT), List.of(), false, false);
  }

  static SlackMessage of(NewsItem item, Change change) {
    String title = escape(Words.cut(Words.mark(change) + item.article().title(), MOST_TITLE));
    String head = change == Change.RETRACTION ? title : "*" + link(item, title) + "*";
    String foot =
        Stream.of(item.article().source().name(), Words.about(item))
            .filter(part -> !part.isEmpty())
            .map(SlackMessage::escape)
            .reduce((outlet, about) -> outlet + " · " + about)
            .orElse("");
    String excerpt = escape(Words.cut(Words.excerpt(item), 600));
    String body = head + "\n" + (excerpt.isEmpty() ? "" : excerpt + "\n") + "_" + foot + "_";
    return new SlackMessage(
        title, List.of(new Block("section", new Text("mrkdwn", body))), false, false);
  }

  private static String link(NewsItem item, String title) {
    String url = item.article().url().toASCIIString().replace("|", "%7C").replace(">", "%3E");
    return "<" + url + "|" + title.replace("|", "/") + ">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
