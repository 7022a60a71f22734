package dev.newsreel.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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

  static String decode(ByteBuffer bytes, @Nullable String contentType) {
    Charset marked = byMark(bytes);
    String text =
        (marked == null ? choose(bytes, contentType) : marked).decode(bytes.duplicate()).toString();
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
  }

  private static @Nullable Charset byMark(ByteBuffer bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(ByteBuffer bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.remaining() <= i || (bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset choose(ByteBuffer bytes, @Nullable String contentType) {
    Charset header = contentType == null ? null : named(contentType);
    Charset declared = header == null ? named(beginning(bytes)) : header;
    boolean ascii = isAscii(bytes);
    if (!ascii && isValid(StandardCharsets.UTF_8, bytes)) {
      return StandardCharsets.UTF_8;
    }
    if (declared != null && (!isUtf(declared) || ascii || isMostlyUtf8(bytes))) {
      return compatible(declared);
    }
    return ascii || isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static boolean isUtf(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-16");
  }

  /** Declared Latin-1 and ASCII mean windows-1252; a declaration that one can read is no UTF-16. */
  private static Charset compatible(Charset declared) {
    if (declared.equals(StandardCharsets.ISO_8859_1)
        || declared.equals(StandardCharsets.US_ASCII)) {
      return WINDOWS_1252;
    }
    return isUtf(declared) ? StandardCharsets.UTF_8 : declared;
  }

  private static @Nullable Charset named(String declaration) {
    Matcher matcher = CHARSET.matcher(declaration);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String beginning(ByteBuffer bytes) {
    ByteBuffer start = bytes.duplicate();
    start.limit(start.position() + Math.min(DECLARED_WITHIN, start.remaining()));
    return StandardCharsets.ISO_8859_1.decode(start).toString();
  }

  private static boolean isAscii(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValid(Charset charset, ByteBuffer bytes) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes.duplicate());
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** A broken sequence or two, as where a page was cut, do not make another encoding. */
  private static boolean isMostlyUtf8(ByteBuffer bytes) {
    String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = text.chars().filter(c -> c > 127).count();
    return broken * 5 < beyondAscii;
  }
}
