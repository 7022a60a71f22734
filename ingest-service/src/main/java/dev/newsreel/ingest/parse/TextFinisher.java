package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.html.HtmlCleaner;
import dev.newsreel.ingest.parse.html.HtmlSigns;
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
    String text = (bareDiv ? capture.withoutDiv() : capture.collected()).strip();
    return finish(text, capture.kind(), format, base);
  }

  static FeedText finish(String text, ContentKind kind, FeedFormat format, String base) {
    String decoded = kind == ContentKind.BASE64 ? decoded(text) : text;
    boolean markup = kind != ContentKind.PLAIN || isMarkupAllTheSame(decoded, format);
    String clean = markup ? HtmlCleaner.clean(decoded, base) : decoded;
    return clean.isEmpty() ? FeedText.NONE : new FeedText(Repairs.repaired(clean), markup);
  }

  /**
   * RSS leaves open what its texts are; Atom does not, but a script is never let through as plain
   * text.
   */
  private static boolean isMarkupAllTheSame(String text, FeedFormat format) {
    return (!format.isAtom() && HtmlSigns.isHtml(text)) || HtmlSigns.isActive(text);
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return text;
    }
  }
}
