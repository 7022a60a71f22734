package dev.newsreel.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page. A byte order mark decides; then valid UTF-8 with more than ASCII in it, whatever
 * is declared; then the Content-Type header, the meta elements, and windows-1252, which is what an
 * undeclared or wrongly declared page of the Western press is in (WHATWG Encoding Standard).
 */
final class PageCharset {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  /** The standard asks for the declaration in the first 1024 bytes; pages put it later. */
  private static final int DECLARED_WITHIN = 8_192;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageCharset() {}

  static String decode(ByteBuffer page, @Nullable String contentType) {
    byte[] bytes = new byte[page.remaining()];
    page.duplicate().get(bytes);
    Charset marked = byMark(bytes);
    String text = marked == null ? decode(bytes, contentType) : new String(bytes, marked);
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
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

  private static String decode(byte[] bytes, @Nullable String contentType) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    Charset declared = declared(bytes, contentType);
    if (isAscii(bytes)) {
      // All ASCII, or an encoding that hides in ASCII, as ISO-2022-JP does.
      return isUtf(declared) ? utf8 : new String(bytes, declared);
    }
    if (isMostlyUtf8(utf8)) {
      return utf8;
    }
    return new String(bytes, isUtf(declared) ? WINDOWS_1252 : declared);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
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
  private static boolean isMostlyUtf8(String text) {
    int broken = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      broken += c == '\ufffd' ? 1 : 0;
      beyondAscii += c > 127 ? 1 : 0;
    }
    return broken * 5 < beyondAscii;
  }
}
