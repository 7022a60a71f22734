package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.charset.CharsetResolver;
import dev.newsreel.ingest.parse.charset.DecodedText;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads feeds: RSS 0.90 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, with
 * the modules that news feeds use. Whatever the bytes are, it answers, in time and memory linear in
 * their number and with what could be read; what was wrong is among the problems. It reads nothing
 * but the bytes: no DTD, no external entity. Stateless.
 */
public final class FeedParser {

  private FeedParser() {}

  /** Reads a document; never throws, whatever its bytes. */
  public static ParsedFeed parse(FeedBytes input) {
    Problems problems = new Problems();
    DecodedText decoded =
        CharsetResolver.decode(head(input.bytes(), problems), input.contentType());
    problems.in(decoded.text());
    if (decoded.problem() != null) {
      problems.add(Kind.CHARSET, decoded.problem());
    }
    FeedScene scene = read(decoded.text(), base(input), problems);
    explain(scene, decoded.text(), problems);
    List<ParsedEntry> entries = scene.entries().stream().map(Draft::toEntry).toList();
    return new ParsedFeed(
        decoded.encoding(), scene.format(), scene.feed().toFeed(), entries, problems.found());
  }

  private static ByteBuffer head(ByteBuffer bytes, Problems problems) {
    if (bytes.remaining() <= ParseLimits.BYTES) {
      return bytes;
    }
    problems.add(
        Kind.LIMIT,
        bytes.remaining()
            + " bytes are more than is read of a feed; the rest after "
            + ParseLimits.BYTES
            + " is left out");
    return bytes.slice(bytes.position(), ParseLimits.BYTES);
  }

  private static FeedScene read(String text, String base, Problems problems) {
    return JsonFeedReader.isJson(text)
        ? new JsonFeedReader(text, base, problems).read()
        : new XmlFeedReader(text, base, problems).read();
  }

  /**
   * The location the answer gives for its content, against the address it came from (RFC 3986
   * section 5.1).
   */
  private static String base(FeedBytes input) {
    String address = input.address() == null ? "" : Addresses.safe(input.address().toString());
    String location = input.contentLocation();
    return location == null || location.isBlank() ? address : Addresses.base(address, location);
  }

  private static void explain(FeedScene scene, String text, Problems problems) {
    if (text.isBlank()) {
      scene.betterFormat(FeedFormat.EMPTY);
      problems.add(Kind.NOT_A_FEED, "the document is empty");
    } else if (scene.format() == FeedFormat.HTML) {
      problems.add(
          Kind.HTML_PAGE,
          "this is a web page, not a feed; its source may name its feed in a <link rel=\"alternate\">");
    } else if (scene.format() == FeedFormat.UNKNOWN) {
      problems.add(
          Kind.NOT_A_FEED,
          "no element of RSS or Atom and no JSON Feed was found; it begins: "
              + FeedScene.shortened(text.strip()));
    }
  }
}
