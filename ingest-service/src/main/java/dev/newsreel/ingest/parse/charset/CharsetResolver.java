package dev.newsreel.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
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
  public static DecodedText decode(ByteBuffer document, @Nullable String contentTypeHeader) {
    ContentType contentType = ContentType.of(contentTypeHeader);
    Optional<ByteOrder> order = ByteOrder.of(document);
    Bytes body = Bytes.of(document, order.map(ByteOrder::length).orElse(0));
    List<String> declared = declared(contentType, order, body);
    for (String label : candidates(contentType, declared, body)) {
      Optional<String> text = CharsetLabels.charset(label).flatMap(body::strictly);
      if (text.isPresent()) {
        return new DecodedText(text.get(), label, problem(declared, label));
      }
    }
    return guess(body, order, declared);
  }

  /**
   * In the order in which they are believed: a byte order mark before all, but what only the form
   * of {@code <?} tells behind what is said, if that can be: in all of EBCDIC it looks the same,
   * and in UTF-8 it would be something else.
   */
  private static List<String> declared(
      ContentType contentType, Optional<ByteOrder> order, Bytes body) {
    List<String> labels = new ArrayList<>();
    if (!contentType.charset().isEmpty()) {
      labels.add(contentType.charset());
    }
    xmlDeclaration(body, order).ifPresent(labels::add);
    order.ifPresent(o ->
        labels.removeIf(label ->
            CharsetLabels.isWideFamily(label) || !(o.isMark() || body.beginsWithTagIn(label))));
    order.ifPresent(o -> labels.add(o.isMark() ? 0 : labels.size(), o.label()));
    return labels.stream().map(CharsetLabels::meant).toList();
  }

  /**
   * Pure ASCII under {@code text/*} is US-ASCII, as RFC 3023 had it; the characters are the same in
   * any case.
   */
  private static SequencedSet<String> candidates(
      ContentType contentType, List<String> declared, Bytes body) {
    SequencedSet<String> labels = new LinkedHashSet<>();
    if (contentType.isText() && contentType.charset().isEmpty() && body.isAscii()) {
      labels.add("us-ascii");
    }
    labels.addAll(declared);
    labels.add("utf-8");
    return labels;
  }

  private static Optional<String> xmlDeclaration(Bytes body, Optional<ByteOrder> order) {
    Charset charset =
        order.flatMap(o -> CharsetLabels.charset(o.label())).orElse(StandardCharsets.ISO_8859_1);
    Matcher found = DECLARATION.matcher(body.head(DECLARATION_BYTES).leniently(charset));
    return found.find() && !found.group(1).isBlank()
        ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static @Nullable String problem(List<String> declared, String used) {
    if (declared.isEmpty() || used.equals("us-ascii") || declared.getFirst().equals(used)) {
      return null;
    }
    String first = declared.getFirst();
    String why =
        CharsetLabels.charset(first).isEmpty()
            ? "that is not supported"
            : "the bytes are not valid in it";
    return "declared as " + first + " but read as " + used + ", since " + why;
  }

  /**
   * A byte order mark is believed; a few broken bytes in a text as declared do not make it another
   * language.
   */
  private static DecodedText guess(Bytes body, Optional<ByteOrder> order, List<String> declared) {
    String label =
        order
            .filter(ByteOrder::isMark)
            .map(ByteOrder::label)
            .or(() -> declared.stream().filter(body::isMostlyValidIn).findFirst())
            .orElseGet(() -> CharsetGuess.of(body));
    Charset charset = CharsetLabels.charset(label).orElse(StandardCharsets.UTF_8);
    String what =
        declared.isEmpty()
            ? "no character set is declared"
            : "the bytes are not valid in " + String.join(", ", declared);
    return new DecodedText(body.leniently(charset), label, what + "; read as " + label);
  }
}
