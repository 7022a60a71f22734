package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.kind.Rule.Needs;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the signs of kinds, sentence by sentence, for the shows that their clauses are about.
 */
final class SignReader {

  /** How far a season may stand behind a word that grants it, in tokens. */
  private static final int GRANTED = 9;

  private final Reading reading;
  private final Scan scan;
  private final Attribution attribution;
  private final Modality modality;
  private final SeasonReader seasons;
  private final DateReader dates;
  private final @Nullable LocalDate today;
  private final Map<String, List<Sign>> signs = new HashMap<>();

  SignReader(
      Reading reading,
      Attribution attribution,
      SeasonReader seasons,
      DateReader dates,
      @Nullable LocalDate today) {
    this.reading = reading;
    scan = reading.scan();
    this.attribution = attribution;
    modality = new Modality(reading);
    this.seasons = seasons;
    this.dates = dates;
    this.today = today;
  }

  List<Sign> of(String show) {
    return signs.getOrDefault(show, List.of());
  }

  void sentence(int from, int to) {
    for (int token = from; token < to; token++) {
      for (Rule rule : Rule.ALL) {
        if (reading.has(token, rule.cue())) {
          apply(rule, token, from, to);
        }
      }
    }
  }

  private void apply(Rule rule, int token, int from, int to) {
    if (!isMet(rule.needs(), token, from, to)) {
      return;
    }
    var certainty = modality.certainty(token, from, to);
    double weight = zone(token) * rule.weight() * modality.factor(rule, token, from, certainty);
    if (weight > 0) {
      attribution.of(token).forEach(show -> add(show, rule, weight, certainty, token));
    }
  }

  private void add(String show, Rule rule, double weight, Certainty certainty, int token) {
    signs
        .computeIfAbsent(show, _ -> new ArrayList<>())
        .add(
            new Sign(
                rule.kind(),
                weight,
                certainty,
                reading.sentence(token),
                scan.textOf(token),
                scan.start(token),
                scan.end(token)));
  }

  private double zone(int token) {
    return switch (reading.zone(token)) {
      case TITLE -> 3;
      case SUMMARY -> 2;
      case LEAD -> 1.5;
      case HEADING, KEYWORD -> 1;
      case BODY, LIST_ITEM -> scan.textOf(token) <= 3 ? 0.8 : 0.5;
      case CAPTION -> 0.3;
      case INFOBOX, SECTION, FACT -> 0;
    };
  }

  private boolean isMet(Needs needs, int token, int from, int to) {
    return switch (needs) {
      case NOTHING -> true;
      case LATER_SEASON -> hasLaterSeason(token, to);
      case COMING_DATE -> hasComingDate(token, from, to);
      case PERSON -> hasName(from, to);
      case NETWORK -> hasNetwork(from, to);
      case NO_NETWORK -> !hasNetwork(Math.max(from, token - 4), token);
    };
  }

  private boolean hasLaterSeason(int token, int to) {
    int end = Math.min(to, token + GRANTED);
    return reading.hasAny(token + 1, end, Cue.RENEWAL)
        || seasons.read(token, end).stream().anyMatch(mention -> mention.season() >= 2);
  }

  private boolean hasComingDate(int token, int from, int to) {
    for (var date : dates.read(Math.max(from, token - 12), Math.min(to, token + 14))) {
      if (today == null || !date.last().isBefore(today.minusDays(1))) {
        return true;
      }
    }
    return false;
  }

  /** Two capitals in a row that belong to no title; a headline has too many capitals to tell. */
  private boolean hasName(int from, int to) {
    if (reading.zone(from) == Zone.TITLE) {
      return false;
    }
    for (int token = from + 1; token < to; token++) {
      if (scan.isCapital(token)
          && scan.isCapital(token - 1)
          && scan.follows(token)
          && !attribution.isTitle(token)
          && !attribution.isTitle(token - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNetwork(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.hasNetwork(token)) {
        return true;
      }
    }
    return false;
  }
}
