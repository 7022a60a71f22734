package dev.newsreel.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set of a document: byte order mark, then the charset of the {@code
 * Content-Type}, then the XML declaration (RFC 7303 section 3), each only if the bytes are valid in
 * it; then UTF-8 if they are valid in that; then a guess. Stateless.
 */
public final class CharsetResolver {

  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?.{0,200}?encoding\\s*=\\s*['\"]([^'\"]{0,64})['\"]");
  private static final int DECLARATION_BYTES = 512;

  private CharsetResolver() {}

  /** Decodes a document; never fails. */
  public static DecodedText decode(ByteBuffer bytes, @Nullable String contentTypeHeader) {
    ContentType contentType = ContentType.of(contentTypeHeader);
    Optional<ByteOrder> order = ByteOrder.of(bytes);
    ByteBuffer body =
        bytes.slice(
            bytes.position() + order.map(ByteOrder::length).orElse(0),
            bytes.remaining() - order.map(ByteOrder::length).orElse(0));
    List<String> declared = declared(contentType, order, body);
    List<String> wrong = new ArrayList<>();
    for (String label : candidates(contentType, declared, body)) {
      Optional<String> text = strict(body, label);
      if (text.isPresent()) {
        return new DecodedText(text.get(), label, problem(declared, wrong, label));
      }
      wrong.add(label);
    }
    return guess(body, declared, wrong);
  }

  private static List<String> declared(
      ContentType contentType, Optional<ByteOrder> order, ByteBuffer body) {
    List<String> labels = new ArrayList<>();
    order.ifPresent(o -> labels.add(o.label()));
    if (!contentType.charset().isEmpty()) {
      labels.add(contentType.charset());
    }
    xmlDeclaration(body, order).ifPresent(labels::add);
    order.ifPresent(o -> labels.removeIf(CharsetLabels::isWideFamily));
    return labels.stream().map(CharsetLabels::meant).toList();
  }

  /**
   * Pure ASCII under {@code text/*} is US-ASCII, as RFC 3023 had it; the characters are the same in
   * any case.
   */
  private static SequencedSet<String> candidates(
      ContentType contentType, List<String> declared, ByteBuffer body) {
    SequencedSet<String> labels = new LinkedHashSet<>();
    if (contentType.isText() && contentType.charset().isEmpty() && isAscii(body)) {
      labels.add("us-ascii");
    }
    labels.addAll(declared);
    labels.add("utf-8");
    return labels;
  }

  private static Optional<String> xmlDeclaration(ByteBuffer body, Optional<ByteOrder> order) {
    ByteBuffer head = body.slice(0, Math.min(body.remaining(), DECLARATION_BYTES));
    Charset charset =
        order.flatMap(o -> CharsetLabels.charset(o.label())).orElse(StandardCharsets.ISO_8859_1);
    Matcher found = DECLARATION.matcher(charset.decode(head).toString());
    return found.find() && !found.group(1).isBlank()
        ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> strict(ByteBuffer body, String label) {
    return CharsetLabels.charset(label).flatMap(charset -> strict(body, charset));
  }

  static Optional<String> strict(ByteBuffer body, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(body.duplicate());
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String problem(List<String> declared, List<String> wrong, String used) {
    if (wrong.isEmpty() || (declared.isEmpty() && used.equals("utf-8"))) {
      return null;
    }
    return "declared as "
        + String.join(", ", declared)
        + " but read as "
        + used
        + ": the bytes are not valid in what was declared";
  }

  private static DecodedText guess(ByteBuffer body, List<String> declared, List<String> wrong) {
    // A few broken bytes in a text that is otherwise as declared do not make it another language.
    String label =
        declared.isEmpty()
            ? CharsetGuess.of(body)
            : mostlyValid(body, declared).orElseGet(() -> CharsetGuess.of(body));
    Charset charset = CharsetLabels.charset(label).orElse(StandardCharsets.UTF_8);
    String text = charset.decode(body.duplicate()).toString();
    String what =
        declared.isEmpty()
            ? "no character set is declared"
            : "the bytes are not valid in " + String.join(", ", wrong);
    return new DecodedText(text, label, what + "; read as " + label);
  }

  private static Optional<String> mostlyValid(ByteBuffer body, List<String> declared) {
    return declared.stream()
        .filter(label -> !label.equals("us-ascii"))
        .filter(label ->
            CharsetLabels.charset(label).map(charset -> isMostlyValid(body, charset)).orElse(false))
        .findFirst();
  }

  private static boolean isMostlyValid(ByteBuffer body, Charset charset) {
    String text = charset.decode(body.duplicate()).toString();
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
    return broken * 4 <= beyondAscii;
  }

  private static boolean isAscii(ByteBuffer body) {
    for (int i = 0; i < body.limit(); i++) {
      if (body.get(i) < 0) {
        return false;
      }
    }
    return true;
  }
}
