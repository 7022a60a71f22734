package dev.newsreel.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a document, to be decoded in one character set or another. Never changed. */
final class Bytes {

  private static final char BROKEN = '\uFFFD';

  private final byte[] array;
  private final int start;
  private final int length;

  private Bytes(byte[] array, int start, int length) {
    this.array = array;
    this.start = start;
    this.length = length;
  }

  /** The bytes behind the first {@code skip}. */
  static Bytes of(ByteBuffer document, int skip) {
    if (document.hasArray()) {
      return new Bytes(
          document.array(),
          document.arrayOffset() + document.position() + skip,
          document.remaining() - skip);
    }
    byte[] copy = new byte[document.remaining()];
    document.get(document.position(), copy);
    return new Bytes(copy, skip, copy.length - skip);
  }

  Bytes head(int size) {
    return new Bytes(array, start, Math.min(length, size));
  }

  /** The first bytes, up to one of ASCII, so that no character is cut in two. */
  Bytes sample(int size) {
    int end = Math.min(length, size);
    while (end < length && end > 0 && array[start + end - 1] < 0) {
      end--;
    }
    return new Bytes(array, start, end);
  }

  boolean isAscii() {
    for (int i = start; i < start + length; i++) {
      if (array[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The text, with U+FFFD for what is not valid. */
  String leniently(Charset charset) {
    return new String(array, start, length, charset);
  }

  /** The text if all of it is valid, but for a last character that is cut off. */
  Optional<String> strictly(Charset charset) {
    String text = leniently(charset);
    int broken = text.indexOf(BROKEN);
    if (broken < 0) {
      return Optional.of(text);
    }
    if (broken > text.length() - 3 && charset.newEncoder().maxBytesPerChar() > 1) {
      return Optional.of(text.substring(0, broken));
    }
    return isGenuine(charset) ? Optional.of(text) : Optional.empty();
  }

  /** Whether each U+FFFD is written in the document itself. */
  private boolean isGenuine(Charset charset) {
    try {
      return charset.equals(StandardCharsets.UTF_8) && decoded(charset).length() > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private CharBuffer decoded(Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(array, start, length));
  }

  /**
   * Whether the text begins with a tag if it is in a character set, and not with one between zeros.
   */
  boolean beginsWithTagIn(String label) {
    return CharsetLabels.charset(label)
        .map(charset -> head(8).leniently(charset))
        .filter(text -> text.startsWith("<") && text.indexOf('\0') < 0)
        .isPresent();
  }

  boolean isMostlyValidIn(String label) {
    return !label.equals("us-ascii")
        && CharsetLabels.charset(label).map(this::isMostlyValidIn).orElse(false);
  }

  private boolean isMostlyValidIn(Charset charset) {
    String text = leniently(charset);
    int broken = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      broken += text.charAt(i) == BROKEN ? 1 : 0;
      beyondAscii += text.charAt(i) > 0x7F ? 1 : 0;
    }
    return broken * 4L <= beyondAscii;
  }
}
