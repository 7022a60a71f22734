package dev.newsreel.ingest.parse.charset;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of character sets as documents write them. */
final class CharsetLabels {

  /**
   * Names that Java does not know, without their punctuation, and subsets that their writers
   * exceed.
   */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("chinese", "GB18030"),
          Map.entry("u8", "UTF-8"),
          Map.entry("utf8sig", "UTF-8"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("u16", "UTF-16"),
          Map.entry("u32", "UTF-32"),
          Map.entry("ucs2", "UTF-16"),
          Map.entry("ucs4", "UTF-32"),
          Map.entry("iso10646ucs2", "UTF-16"),
          Map.entry("iso10646ucs4", "UTF-32"),
          Map.entry("csunicode", "UTF-16"),
          Map.entry("csucs4", "UTF-32"),
          Map.entry("latin", "ISO-8859-1"),
          Map.entry("8859", "ISO-8859-1"),
          Map.entry("iso8859", "ISO-8859-1"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("1252", "windows-1252"),
          Map.entry("1251", "windows-1251"),
          Map.entry("1250", "windows-1250"),
          Map.entry("ujis", "EUC-JP"),
          Map.entry("eucjis2004", "EUC-JP"),
          Map.entry("xsjis", "Shift_JIS"),
          Map.entry("mskanji", "windows-31j"),
          Map.entry("shiftjis2004", "x-SJIS_0213"),
          Map.entry("shiftjisx0213", "x-SJIS_0213"),
          Map.entry("big5tw", "Big5"),
          Map.entry("hkscs", "Big5-HKSCS"),
          Map.entry("eucgb2312cn", "GB18030"),
          Map.entry("isoir58", "GB18030"),
          Map.entry("gb180302000", "GB18030"),
          Map.entry("cp65001", "UTF-8"),
          Map.entry("ksx1001", "EUC-KR"),
          Map.entry("1253", "windows-1253"),
          Map.entry("1254", "windows-1254"),
          Map.entry("1257", "windows-1257"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("ksc56011987", "x-windows-949"),
          Map.entry("thai", "TIS-620"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("maclatin2", "x-MacCentralEurope"),
          Map.entry("macgreek", "x-MacGreek"),
          Map.entry("macturkish", "x-MacTurkish"),
          Map.entry("maciceland", "x-MacIceland"),
          Map.entry("maccyrillic", "x-MacCyrillic"));

  /**
   * Encodings in which markup can hide from whoever reads the bytes as ASCII; browsers refuse them
   * too.
   */
  private static final Set<String> REFUSED =
      Set.of("UTF-7", "X-UTF-7", "ISO-2022-KR", "ISO-2022-CN", "X-COMPOUND_TEXT");

  /** Every name of every known character set; made only when a name is not known at once. */
  private static final class Names {
    static final Map<String, Charset> ALL = all();

    private static Map<String, Charset> all() {
      Map<String, Charset> all = new HashMap<>();
      for (Charset charset : Charset.availableCharsets().values()) {
        all.put(folded(charset.name()), charset);
        charset.aliases().forEach(alias -> all.putIfAbsent(folded(alias), charset));
      }
      return Map.copyOf(all);
    }
  }

  private CharsetLabels() {}

  /**
   * The label under which a text is reported and decoded; {@code gb2312} is always meant as {@code
   * gb18030}.
   */
  static String meant(String label) {
    return label.equals("gb2312") ? "gb18030" : label;
  }

  /** The character set with a name, however its punctuation is written. */
  static Optional<Charset> charset(String label) {
    String folded = folded(label);
    return named(MEANT.getOrDefault(folded, label))
        .or(() -> Optional.ofNullable(Names.ALL.get(folded)))
        .filter(charset -> !REFUSED.contains(charset.name().toUpperCase(Locale.ROOT)))
        .filter(Charset::canEncode);
  }

  /** Whether the label names a family of encodings of which a byte order mark tells the member. */
  static boolean isWideFamily(String label) {
    return charset(label)
        .map(Charset::name)
        .filter(name -> name.equals("UTF-16") || name.equals("UTF-32"))
        .isPresent();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String folded(String label) {
    StringBuilder out = new StringBuilder(label.length());
    label
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }
}
