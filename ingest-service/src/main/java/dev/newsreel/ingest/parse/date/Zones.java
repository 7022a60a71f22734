package dev.newsreel.ingest.parse.date;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones as feeds write them. An unknown name is UTC, as the time is then right to some hours at
 * least.
 */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc?|z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");

  /**
   * Minutes east of UTC. Of names with several meanings, the one that the press writing in English
   * means.
   */
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("nst", -210),
          Map.entry("ndt", -150),
          Map.entry("adt", -180),
          Map.entry("ast", -240),
          Map.entry("at", -240),
          Map.entry("edt", -240),
          Map.entry("est", -300),
          Map.entry("et", -300),
          Map.entry("cdt", -300),
          Map.entry("cst", -360),
          Map.entry("ct", -360),
          Map.entry("mdt", -360),
          Map.entry("mst", -420),
          Map.entry("mt", -420),
          Map.entry("pdt", -420),
          Map.entry("pst", -480),
          Map.entry("pt", -480),
          Map.entry("akdt", -480),
          Map.entry("akst", -540),
          Map.entry("hst", -600),
          Map.entry("brt", -180),
          Map.entry("art", -180),
          Map.entry("clt", -240),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("bst", 60),
          Map.entry("met", 60),
          Map.entry("mest", 120),
          Map.entry("mez", 60),
          Map.entry("mesz", 120),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("sast", 120),
          Map.entry("cat", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("eat", 180),
          Map.entry("trt", 180),
          Map.entry("msk", 180),
          Map.entry("msd", 240),
          Map.entry("gst", 240),
          Map.entry("pkt", 300),
          Map.entry("ist", 330),
          Map.entry("npt", 345),
          Map.entry("ict", 420),
          Map.entry("wib", 420),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("awst", 480),
          Map.entry("pht", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("acst", 570),
          Map.entry("acdt", 630),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780),
          Map.entry("a", -60),
          Map.entry("n", 60),
          Map.entry("m", -720),
          Map.entry("y", 720));

  private Zones() {}

  /** Whether a word is an offset, with or without a name before it. */
  static boolean isOffset(String word) {
    return OFFSET.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a word names a zone other than UTC. */
  static boolean isName(String word) {
    return NAMES.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** Seconds east of UTC of a zone; empty if it begins like an offset and is none. */
  static OptionalInt seconds(String zone) {
    String name = zone.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("gmt") || name.equals("z")) {
      return OptionalInt.of(0);
    }
    name = name.startsWith("etc/") ? name.substring(4) : name;
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      String minutes = offset.group(3);
      int east =
          Integer.parseInt(offset.group(2)) * 60
              + (minutes == null ? 0 : Integer.parseInt(minutes));
      return OptionalInt.of((offset.group(1).equals("-") ? -60 : 60) * east);
    }
    boolean isBroken = name.startsWith("+") || name.startsWith("-");
    return isBroken ? OptionalInt.empty() : OptionalInt.of(NAMES.getOrDefault(name, 0) * 60);
  }
}
