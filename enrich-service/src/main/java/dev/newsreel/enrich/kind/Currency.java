package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an article speaks of something that is on about now. */
final class Currency {

  private static final int DAYS_BEFORE = 12;
  private static final int DAYS_AFTER = 14;

  private Currency() {}

  static boolean of(Reading reading, List<Sentence> sentences, @Nullable LocalDate today) {
    return reading.hasAny(0, reading.scan().tokens(), Cue.CURRENT)
        || (today != null && sentences.stream().anyMatch(sentence -> isNear(sentence, today)));
  }

  private static boolean isNear(Sentence sentence, LocalDate today) {
    return sentence.dates().stream()
        .anyMatch(date ->
            date.exact()
                && !date.last().isBefore(today.minusDays(DAYS_BEFORE))
                && !date.last().isAfter(today.plusDays(DAYS_AFTER)));
  }
}
