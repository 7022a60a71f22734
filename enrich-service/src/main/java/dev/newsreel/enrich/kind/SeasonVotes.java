package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.kind.SeasonReader.SeasonMention;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which season an article is about. Articles name several; the news is about the one that the
 * headline, the first sentences and the words of news stand with.
 */
final class SeasonVotes {

  /** Beside words of news; without them a season is often only looked back at. */
  private static final double NEWS = 1.6;

  private static final double NO_NEWS = 0.8;

  /** "Two months before season 18 has premiered": a season that the news is measured by. */
  private static final double MEASURE = 0.3;

  /** A third year or run may be something else than a season. */
  private static final double LOOSE = 0.5;

  /** Seasons named in one breath are about as strong. */
  private static final double NEAR_BEST = 0.8;

  /** Below it a season is only looked back at. */
  private static final double ENOUGH = 0.6;

  private static final double ADDRESS = 2.0;
  private static final Pattern IN_ADDRESS =
      Pattern.compile("\\b(?:season|series|s)-?(\\d{1,2})\\b");

  /** In days. */
  private static final int LONG_AGO = 200;

  private final Reading reading;
  private final @Nullable LocalDate today;
  private final Scan scan;
  private final Attribution attribution;
  private final Map<String, Map<Integer, Double>> votes = new HashMap<>();
  private final Set<Integer> joined = new HashSet<>();

  SeasonVotes(Reading reading, Attribution attribution, @Nullable LocalDate today) {
    this.today = today;
    this.reading = reading;
    scan = reading.scan();
    this.attribution = attribution;
  }

  void read(Sentence sentence) {
    double zone = zone(sentence.from());
    for (SeasonMention mention : sentence.seasons()) {
      if (mention.joined()) {
        joined.add(mention.season());
      }
      double weight = zone * weight(mention, sentence);
      for (String show : attribution.of(mention.first())) {
        votes
            .computeIfAbsent(show, _ -> new LinkedHashMap<>())
            .merge(mention.season(), weight, Double::sum);
      }
    }
  }

  private double weight(SeasonMention mention, Sentence sentence) {
    double weight = isNews(mention, sentence.from(), sentence.to()) ? NEWS : NO_NEWS;
    return weight
        * (mention.plain() ? 1 : LOOSE)
        * (isMeasure(mention) || isLongAgo(sentence) ? MEASURE : 1);
  }

  /** "In May 2010, late in its third season". */
  private boolean isLongAgo(Sentence sentence) {
    return today != null
        && !sentence.dates().isEmpty()
        && sentence.dates().stream()
            .allMatch(date -> date.last().isBefore(today.minusDays(LONG_AGO)));
  }

  private boolean isMeasure(SeasonMention mention) {
    int before = mention.first() - 1;
    if (before >= 1 && scan.isOne(before, "the", "its", "a", "their")) {
      before--;
    }
    return before >= 0
        && mention.first() > 0
        && scan.isOne(before, "before", "after", "since", "during", "until", "from");
  }

  /** A season that the article's address names. */
  void address(URI address, String show) {
    if (address.getPath() != null) {
      var matcher = IN_ADDRESS.matcher(address.getPath());
      if (matcher.find()) {
        votes
            .computeIfAbsent(show, _ -> new LinkedHashMap<>())
            .merge(Integer.valueOf(matcher.group(1)), ADDRESS, Double::sum);
      }
    }
  }

  private double zone(int token) {
    return switch (reading.zone(token)) {
      case TITLE -> 3;
      case SUMMARY, LEAD -> 1.5;
      case HEADING, BODY, LIST_ITEM -> scan.textOf(token) <= 3 ? 0.8 : 0.5;
      case CAPTION, INFOBOX, SECTION, KEYWORD, FACT -> 0.2;
    };
  }

  private boolean isNews(SeasonMention mention, int from, int to) {
    int first = Math.max(from, mention.first() - 8);
    int last = Math.min(to, mention.last() + 8);
    return reading.hasAny(first, last, Cue.RENEWAL)
        || reading.hasAny(first, last, Cue.GRANT)
        || reading.hasAny(first, last, Cue.RELEASE)
        || reading.hasAny(first, last, Cue.CANCELLATION);
  }

  /** The season with most votes, the first of several, and those named in one breath with it. */
  List<Integer> seasons(String show) {
    var counted = votes.getOrDefault(show, Map.of());
    double best = counted.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (best < ENOUGH) {
      return List.of();
    }
    var seasons = new ArrayList<Integer>();
    counted.forEach((season, weight) -> {
      boolean isFirst = seasons.isEmpty() && weight == best;
      if (isFirst || (joined.contains(season) && weight >= best * NEAR_BEST)) {
        seasons.add(season);
      }
    });
    return List.copyOf(seasons);
  }
}
