package dev.newsreel.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a page. A byte order mark decides; then valid UTF-8 with more than ASCII in
 * it, whatever is declared; then the Content-Type header, the meta elements, and windows-1252,
 * which is what an undeclared or wrongly declared page of the Western press is in (WHATWG Encoding
 * Standard).
 */
final class PageCharset {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  /** The standard asks for the declaration in the first 1024 bytes; pages put it later. */
  private static final int DECLARED_WITHIN = 8_192;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageCharset() {}

  /** The encoding of a page. */
  static Charset of(byte[] bytes, @Nullable String contentType) {
    Charset marked = byMark(bytes);
    return marked == null ? unmarked(bytes, contentType) : marked;
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset unmarked(byte[] bytes, @Nullable String contentType) {
    Charset declared = declared(bytes, contentType);
    int first = firstBeyondAscii(bytes);
    if (first == bytes.length) {
      // All ASCII, or an encoding that hides in ASCII, as ISO-2022-JP does.
      return isUtf(declared) ? StandardCharsets.UTF_8 : declared;
    }
    if (isMostlyUtf8(bytes, first)) {
      return StandardCharsets.UTF_8;
    }
    return isUtf(declared) ? WINDOWS_1252 : declared;
  }

  private static int firstBeyondAscii(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isUtf(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  /** Declared Latin-1 and ASCII mean windows-1252 (WHATWG); no declaration means UTF-8. */
  private static Charset declared(byte[] bytes, @Nullable String contentType) {
    Charset header = contentType == null ? null : named(contentType);
    Charset declared = header == null ? named(beginning(bytes)) : header;
    if (declared == null) {
      return StandardCharsets.UTF_8;
    }
    boolean western =
        declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
    return western ? WINDOWS_1252 : declared;
  }

  private static @Nullable Charset named(String declaration) {
    Matcher matcher = CHARSET.matcher(declaration);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String beginning(byte[] bytes) {
    int length = Math.min(DECLARED_WITHIN, bytes.length);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** A broken sequence or two, as where a page was cut, do not make another encoding. */
  private static boolean isMostlyUtf8(byte[] bytes, int from) {
    int whole = 0;
    int broken = 0;
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] < 0) {
        int more = continuations(bytes, at);
        whole += more > 0 ? 1 : 0;
        broken += more > 0 ? 0 : 1;
        at += more;
      }
    }
    return broken * 4 < whole;
  }

  /** How many bytes go on with the character that begins here; 0 when it is broken. */
  private static int continuations(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || at + more >= bytes.length) {
      return 0;
    }
    for (int i = 1; i <= more; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return more;
  }
}
