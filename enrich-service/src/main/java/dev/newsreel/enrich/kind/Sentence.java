package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.kind.DateReader.DateMention;
import dev.newsreel.enrich.kind.SeasonReader.SeasonMention;
import java.util.List;

/**
 * One sentence with what is read in it once and asked for often.
 *
 * @param from first token
 * @param to one after the last token
 * @param isQuestion ends with a question mark
 */
record Sentence(
    int from, int to, List<DateMention> dates, List<SeasonMention> seasons, boolean isQuestion) {

  Sentence {
    dates = List.copyOf(dates);
    seasons = List.copyOf(seasons);
  }

  /** Whether a season from the second on is named in tokens {@code [first, end)}. */
  boolean hasLaterSeason(int first, int end) {
    for (var season : seasons) {
      if (season.season() >= 2 && season.first() >= first && season.last() < end) {
        return true;
      }
    }
    return false;
  }
}
