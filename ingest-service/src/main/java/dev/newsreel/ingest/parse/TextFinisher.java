package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.html.HtmlCleaner;
import dev.newsreel.ingest.parse.html.HtmlSigns;
import dev.newsreel.ingest.parse.html.Spaces;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes a safe text of what was collected from an element. */
final class TextFinisher {

  private TextFinisher() {}

  /**
   * Decodes, cleans and repairs.
   *
   * @param base what relative addresses in it are resolved against
   */
  static FeedText finish(Capture capture, FeedFormat format, String base) {
    boolean bareDiv = format == FeedFormat.ATOM_10 && capture.kind() == ContentKind.XHTML;
    String text = Spaces.strip(bareDiv ? capture.withoutDiv() : capture.collected());
    return finish(text, capture.kind(), format, base);
  }

  static FeedText finish(String text, ContentKind kind, FeedFormat format, String base) {
    // First of all, since a control character can hide a tag from whoever looks for it.
    String repaired = Repairs.repaired(kind == ContentKind.BASE64 ? decoded(text) : text);
    return kind == ContentKind.PLAIN ? plain(repaired, format, base) : html(repaired, base);
  }

  /**
   * RSS leaves open what its texts are; Atom and JSON Feed do not. But nothing is let through as
   * plain text that would run if a careless reader took it for HTML: it becomes HTML that shows it.
   */
  private static FeedText plain(String text, FeedFormat format, String base) {
    boolean active = HtmlSigns.isActive(text);
    if (!format.isAtom() && (active || HtmlSigns.isHtml(text))) {
      return html(text, base);
    }
    return text.isEmpty()
        ? FeedText.NONE
        : new FeedText(active ? HtmlCleaner.escaped(text) : text, active);
  }

  private static FeedText html(String text, String base) {
    String clean = HtmlCleaner.clean(text, base);
    return clean.isEmpty() ? FeedText.NONE : new FeedText(clean, true);
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return text;
    }
  }
}
