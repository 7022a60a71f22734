package dev.newsreel.ingest.parse.opml;

import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.Problems;
import dev.newsreel.ingest.parse.charset.CharsetResolver;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of feeds in OPML. Whatever the bytes are, it answers with the feeds that could be
 * read and tells of each outline that could not be taken. An outline's address is not visited, and
 * whether it may be is not decided here.
 */
public final class OpmlReader {

  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_FEEDS = 10_000;
  private static final int MAX_DEPTH = 32;

  private final MarkupTokenizer tokens;
  private final Problems problems;
  private final List<String> open = new ArrayList<>();
  private final Map<String, OpmlFeed> feeds = new LinkedHashMap<>();
  private final StringBuilder title = new StringBuilder();
  private boolean inTitle;
  private boolean isOpml;
  private int tooDeep;

  private OpmlReader(String text, Problems problems) {
    this.tokens =
        MarkupTokenizer.xml(
            text, (message, position) -> problems.add(Kind.MALFORMED, message, position));
    this.problems = problems;
  }

  /** Reads a document; never throws, whatever its bytes. */
  public static Opml read(FeedBytes input) {
    Problems problems = new Problems();
    String text = CharsetResolver.decode(head(input.bytes(), problems), input.contentType()).text();
    problems.in(text);
    return new OpmlReader(text, problems).read();
  }

  private static ByteBuffer head(ByteBuffer bytes, Problems problems) {
    if (bytes.remaining() <= MAX_BYTES) {
      return bytes;
    }
    problems.add(
        Kind.LIMIT,
        bytes.remaining()
            + " bytes are more than is read of a list; the rest after "
            + MAX_BYTES
            + " is left out");
    return bytes.slice(bytes.position(), MAX_BYTES);
  }

  private Opml read() {
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START -> start();
        case END -> end();
        default -> data(token);
      }
    }
    if (!isOpml) {
      problems.add(Kind.NOT_A_FEED, "no <opml> and no <outline> was found");
    }
    String name = title.toString().strip();
    return new Opml(name.isEmpty() ? null : name, List.copyOf(feeds.values()), problems.found());
  }

  private void data(Token token) {
    if (inTitle && title.length() < 1_000) {
      tokens.appendTo(title, token);
    }
  }

  private void start() {
    switch (tokens.name()) {
      case "opml" -> isOpml = true;
      case "title" -> inTitle = title.isEmpty();
      case "outline" -> outline();
      default -> {}
    }
  }

  private void end() {
    if (tokens.name().equals("title")) {
      inTitle = false;
    } else if (tokens.name().equals("outline") && tooDeep > 0) {
      tooDeep--;
    } else if (tokens.name().equals("outline") && !open.isEmpty()) {
      open.removeLast();
    }
  }

  private void outline() {
    isOpml = true;
    Outline outline = Outline.of(tokens.attributes());
    if (outline.isFeed()) {
      take(outline);
    }
    if (tokens.isSelfClosing()) {
      return;
    }
    if (open.size() < MAX_DEPTH) {
      open.add(outline.isFeed() ? "" : outline.name());
    } else {
      tooDeep++;
    }
  }

  private void take(Outline outline) {
    String fault = fault(outline);
    if (fault != null) {
      problems.add(Kind.MALFORMED, fault, tokens.tagPosition());
      return;
    }
    List<String> groups = open.stream().filter(group -> !group.isEmpty()).toList();
    feeds.put(outline.url(), outline.toFeed(groups, problems.lineAt(tokens.tagPosition())));
  }

  private @Nullable String fault(Outline outline) {
    if (!outline.isOfTheWeb()) {
      return "xmlUrl must be an address with http or https but is: " + outline.shortUrl();
    }
    if (feeds.containsKey(outline.url())) {
      return "the feed is listed twice: " + outline.shortUrl();
    }
    return feeds.size() < MAX_FEEDS
        ? null
        : "more than " + MAX_FEEDS + " feeds; this one is left out: " + outline.shortUrl();
  }
}
