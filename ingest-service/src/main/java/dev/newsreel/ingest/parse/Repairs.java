package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.html.Windows1252;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes what careless programs do to characters. */
final class Repairs {

  private Repairs() {}

  /** The text without control characters, and with those characters that were meant. */
  static String repaired(String text) {
    boolean isWrong = false;
    boolean isHigh = false;
    boolean isNarrow = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        isWrong |= isWrong(c);
        isHigh |= c > '~';
        isNarrow &= c <= 0xFF;
      }
    }
    // Most texts are neither, and are not copied.
    String meant = isHigh && isNarrow ? undoubled(text) : text;
    return isWrong || !meant.equals(text) ? withoutControls(meant) : text;
  }

  private static boolean isWrong(char c) {
    return isControl(c) || (c > '~' && c <= 0xFF && Windows1252.meant(c) != c);
  }

  /**
   * UTF-8 taken for ISO 8859-1 and encoded once more; ordinary text is never valid UTF-8 by chance.
   */
  private static String undoubled(String text) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static String withoutControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isControl(c)) {
        out.append((char) Windows1252.meant(c));
      }
    }
    return out.toString();
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || c == 0x7F
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
