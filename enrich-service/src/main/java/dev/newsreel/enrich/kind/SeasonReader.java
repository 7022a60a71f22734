package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds seasons by number: "season 2", "second season", "S02E05", "2x05", "seasons 8 and 9". */
final class SeasonReader {

  /**
   * A season somewhere; tokens from first to last.
   *
   * @param plain said with the word itself; a third year or run may be something else
   * @param joined named in one breath with the one before it: seasons 8 and 9
   */
  record SeasonMention(int season, int first, int last, boolean plain, boolean joined) {}

  private static final Pattern SHORT =
      Pattern.compile("s(\\d{1,2})(?:e\\d{1,3})?|(\\d{1,2})x\\d{1,3}");
  private static final Set<String> COUNTED = Set.of("season", "seasons", "series", "s");

  /** Not every year or run is a season; a number before these words has to say so. */
  private static final Set<String> LOOSE =
      Set.of("and", "final", "last", "full", "whole", "new", "total");

  private static final long BEGINNINGS = Cue.SEASON_WORD.bit() | Cue.ORDINAL.bit();
  private static final List<SeasonMention> NONE = List.of();

  private final Reading reading;
  private final Scan scan;

  SeasonReader(Reading reading) {
    this.reading = reading;
    scan = reading.scan();
  }

  /** The seasons in tokens {@code [from, to)}. */
  List<SeasonMention> read(int from, int to) {
    List<SeasonMention> found = NONE;
    for (int token = from; token < to; token++) {
      if (mayBegin(token)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        behind(token, to, found);
        before(token, to, found);
        abbreviated(token, found);
      }
    }
    return found;
  }

  private boolean mayBegin(int token) {
    return (reading.cues(token) & BEGINNINGS) != 0 || scan.isMixed(token);
  }

  /** "season 2", "seasons 8 and 9", "series six". */
  private void behind(int token, int to, List<SeasonMention> found) {
    if (!reading.has(token, Cue.SEASON_WORD) || !COUNTED.contains(scan.folded(token))) {
      return;
    }
    int next = token + 1;
    if (next < to && scan.folded(next).equals("number")) {
      next++;
    }
    for (; next < to; next++) {
      int number = scan.gap(next).length() <= 2 ? Numerals.cardinal(scan.folded(next)) : 0;
      if (number > 0 && number <= 60) {
        found.add(new SeasonMention(number, token, next, true, next > token + 2));
      } else if (next == token + 1 || !scan.folded(next).equals("and")) {
        return;
      }
    }
  }

  /** "second season", "fifth and final season", "third year", "fourth batch". */
  private void before(int token, int to, List<SeasonMention> found) {
    int number = Numerals.ordinal(scan.folded(token));
    if (number == 0) {
      return;
    }
    int word = token + 1;
    while (word < to && word < token + 4 && LOOSE.contains(scan.folded(word))) {
      word++;
    }
    if (word < to && reading.has(word, Cue.SEASON_WORD) && scan.gap(word).length() <= 1) {
      found.add(new SeasonMention(number, token, word, COUNTED.contains(scan.folded(word)), false));
    } else if (isGranted(token, to)) {
      found.add(new SeasonMention(number, token, token, true, false));
    } else if (word < to && Numerals.ordinal(scan.folded(word)) > 0 && word > token + 1) {
      pair(number, token, word, to, found);
    }
  }

  /** "second and third seasons". */
  private void pair(int number, int token, int other, int to, List<SeasonMention> found) {
    int word = other + 1;
    if (word < to && reading.has(word, Cue.SEASON_WORD)) {
      found.add(new SeasonMention(number, token, word, true, false));
    }
  }

  /** "A fifth has been ordered", "a second on order": the word itself is left out. */
  private boolean isGranted(int token, int to) {
    return token > 0
        && token + 1 < to
        && scan.isOne(token - 1, "a", "the", "its")
        && scan.isOne(token + 1, "is", "has", "was", "on", "ordered")
        && reading.hasAny(token + 1, Math.min(to, token + 4), Cue.GRANT);
  }

  private void abbreviated(int token, List<SeasonMention> found) {
    if (!scan.isMixed(token)) {
      return;
    }
    Matcher matcher = SHORT.matcher(scan.folded(token));
    if (matcher.matches() && (scan.isCapital(token) || matcher.group(2) != null)) {
      var digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      int number = Integer.parseInt(digits);
      if (number > 0 && number <= 60) {
        found.add(new SeasonMention(number, token, token, true, false));
      }
    }
  }
}
