package dev.newsreel.ingest.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Names of character sets as documents write them. */
final class CharsetLabels {

  /** Subsets are read as the superset that their writers meant. */
  private static final Map<String, String> MEANT = Map.of("gb2312", "gb18030", "gbk", "gb18030");

  /** Names that Java does not know. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("u8", "utf-8"),
          Map.entry("u16", "utf-16"),
          Map.entry("u32", "utf-32"),
          Map.entry("utf16", "utf-16"),
          Map.entry("utf32", "utf-32"),
          Map.entry("ucs-2", "utf-16"),
          Map.entry("ucs-4", "utf-32"),
          Map.entry("iso-10646-ucs-2", "utf-16"),
          Map.entry("iso-10646-ucs-4", "utf-32"),
          Map.entry("csunicode", "utf-16"),
          Map.entry("csucs4", "utf-32"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("unicode", "utf-8"),
          Map.entry("utf-8-sig", "utf-8"),
          Map.entry("x-sjis", "shift_jis"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("mac-cyrillic", "x-maccyrillic"),
          Map.entry("mac-roman", "x-macroman"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("mac-greek", "x-macgreek"),
          Map.entry("mac-turkish", "x-macturkish"),
          Map.entry("mac-iceland", "x-maciceland"),
          Map.entry("mac-latin2", "x-maccentraleurope"));

  private CharsetLabels() {}

  /**
   * The label under which a text is reported and decoded; {@code gb2312} is always meant as {@code
   * gb18030}.
   */
  static String meant(String label) {
    return label.equals("gb2312") ? "gb18030" : label;
  }

  static Optional<Charset> charset(String label) {
    return known(label)
        .or(() -> known(label.replace('_', '-')))
        .or(() -> known(label.replace('-', '_')));
  }

  /** Whether the label names a family of encodings of which a byte order mark tells the member. */
  static boolean isWideFamily(String label) {
    String name = ALIASES.getOrDefault(label.replace('_', '-'), label.replace('_', '-'));
    return name.equals("utf-16") || name.equals("utf-32");
  }

  /** UTF-7 is not supported on purpose: it hides markup from every check that reads bytes. */
  private static Optional<Charset> known(String label) {
    String name = ALIASES.getOrDefault(label, MEANT.getOrDefault(label, label));
    try {
      return Optional.of(Charset.forName(name))
          .filter(Charset::canEncode)
          .filter(c -> !c.name().contains("UTF-7"));
    } catch (IllegalArgumentException e) {
      return label.isEmpty() ? Optional.empty() : Optional.ofNullable(special(label));
    }
  }

  private static @org.jspecify.annotations.Nullable Charset special(String label) {
    return label.equals("latin") || label.equals("latin-1") ? StandardCharsets.ISO_8859_1 : null;
  }
}
