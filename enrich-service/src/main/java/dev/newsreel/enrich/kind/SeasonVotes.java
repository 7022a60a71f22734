package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.kind.SeasonReader.SeasonMention;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which season an article is about. Articles name several; the news is about the one that the
 * headline, the first sentences and the words of news stand with.
 */
final class SeasonVotes {

  private static final double NEWS = 1.6;
  private static final double NEAR_BEST = 0.8;

  /** Below it a season is only looked back at. */
  private static final double ENOUGH = 0.75;

  private static final double ADDRESS = 2.0;
  private static final Pattern IN_ADDRESS =
      Pattern.compile("\\b(?:season|series|s)-?(\\d{1,2})\\b");

  private final Reading reading;
  private final Attribution attribution;
  private final SeasonReader reader;
  private final Map<String, Map<Integer, Double>> votes = new HashMap<>();

  SeasonVotes(Reading reading, Attribution attribution, SeasonReader reader) {
    this.reading = reading;
    this.attribution = attribution;
    this.reader = reader;
  }

  void sentence(int from, int to) {
    double zone = zone(from);
    for (SeasonMention mention : reader.read(from, to)) {
      double weight = zone * (isNews(mention, from, to) ? NEWS : 1);
      for (String show : attribution.of(mention.first())) {
        votes
            .computeIfAbsent(show, _ -> new TreeMap<>())
            .merge(mention.season(), weight, Double::sum);
      }
    }
  }

  /** A season that the article's address names. */
  void address(URI address, String show) {
    if (address.getPath() != null) {
      var matcher = IN_ADDRESS.matcher(address.getPath());
      if (matcher.find()) {
        votes
            .computeIfAbsent(show, _ -> new TreeMap<>())
            .merge(Integer.valueOf(matcher.group(1)), ADDRESS, Double::sum);
      }
    }
  }

  private double zone(int token) {
    return switch (reading.zone(token)) {
      case TITLE -> 3;
      case SUMMARY, LEAD -> 1.5;
      case HEADING, BODY, LIST_ITEM -> reading.scan().textOf(token) <= 3 ? 0.8 : 0.5;
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

  /** The season with most votes, and others about as strong. */
  List<Integer> seasons(String show) {
    var counted = votes.getOrDefault(show, Map.of());
    double best = counted.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var seasons = new ArrayList<Integer>();
    counted.forEach((season, weight) -> {
      if (weight >= Math.max(ENOUGH, best * NEAR_BEST)) {
        seasons.add(season);
      }
    });
    return List.copyOf(seasons);
  }
}
