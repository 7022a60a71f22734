package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cue words of an article clause by clause: whose they are, whether they are denied, past
 * or uncertain, and what kind of news they make together.
 */
public final class KindJudge {

  private static final double BESIDE = 0.55;
  private static final int MOST = 3;

  private final Reading reading;
  private final Scan scan;
  private final Attribution attribution;
  private final Modality modality;
  private final SeasonReader seasons;
  private final DateReader dates;
  private final @Nullable LocalDate today;
  private final Map<String, List<Sign>> signs = new HashMap<>();
  private final SeasonVotes votes;
  private final ReleaseDates releases;

  /**
   * @param main shows the article is about, which sentences without a title mean
   */
  public KindJudge(
      Links links, Credits credits, Topics topics, Set<String> main, @Nullable Instant published) {
    reading = links.reading();
    scan = reading.scan();
    attribution = new Attribution(links, credits, topics, main);
    modality = new Modality(reading);
    today = published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
    seasons = new SeasonReader(reading);
    dates = new DateReader(reading, today);
    votes = new SeasonVotes(reading, attribution, seasons);
    releases = new ReleaseDates(reading, attribution, dates);
    for (int token = 0; token < scan.tokens(); token = reading.sentenceEnd(token)) {
      sentence(token, reading.sentenceEnd(token));
    }
  }

  private void sentence(int from, int to) {
    double zone = weight(from);
    if (zone == 0) {
      return;
    }
    votes.sentence(from, to, zone);
    releases.sentence(from, to);
    for (int token = from; token < to; token++) {
      for (Rule rule : Rule.ALL) {
        if (reading.has(token, rule.cue())) {
          apply(rule, token, from, to, zone);
        }
      }
    }
  }

  private void apply(Rule rule, int token, int from, int to, double zone) {
    double weight = zone * rule.weight() * support(rule, token, from, to);
    if (weight == 0) {
      return;
    }
    var certainty = modality.certainty(token, from, to);
    if (modality.isDenied(token, from)) {
      weight = rule.survivesDenial() ? weight * 0.5 : 0;
    }
    if (modality.isPast(token, from)) {
      weight *= 0.25;
    }
    if (certainty == Certainty.SPECULATIVE) {
      weight *= 0.6;
    }
    if (weight > 0) {
      for (String show : attribution.of(token)) {
        signs
            .computeIfAbsent(show, _ -> new ArrayList<>())
            .add(
                new Sign(
                    show,
                    rule.kind(),
                    weight,
                    certainty,
                    scan.textOf(token),
                    scan.start(token),
                    scan.end(token)));
      }
    }
  }

  /** Words that the cue needs beside it. */
  private double support(Rule rule, int token, int from, int to) {
    return switch (rule.needs()) {
      case NOTHING -> 1;
      case LATER_SEASON -> hasLaterSeason(token, to) ? 1 : 0;
      case COMING_DATE -> hasComingDate(token, from, to) ? 1 : 0;
    };
  }

  private boolean hasLaterSeason(int token, int to) {
    int end = Math.min(to, token + 9);
    for (int next = token + 1; next < end; next++) {
      if (reading.has(next, Cue.RENEWAL)) {
        return true;
      }
    }
    return seasons.read(token, end).stream().anyMatch(mention -> mention.season() >= 2);
  }

  private boolean hasComingDate(int token, int from, int to) {
    for (var date : dates.read(Math.max(from, token - 12), Math.min(to, token + 14))) {
      if (today == null || !date.last().isBefore(today.minusDays(1))) {
        return true;
      }
    }
    return false;
  }

  private double weight(int token) {
    int text = scan.textOf(token);
    return switch (reading.zone(token)) {
      case TITLE -> 3;
      case SUMMARY -> 2;
      case LEAD -> 1.5;
      case HEADING -> 1;
      case BODY, LIST_ITEM -> text <= 3 ? 0.8 : 0.5;
      case CAPTION -> 0.3;
      case INFOBOX, SECTION, KEYWORD, FACT -> 0;
    };
  }

  /** The kinds for a show, most important first; {@code feature} when nothing else is. */
  public List<KindFinding> kinds(String show) {
    Map<Kind, List<Sign>> byKind = new EnumMap<>(Kind.class);
    for (Sign sign : signs.getOrDefault(show, List.of())) {
      byKind.computeIfAbsent(sign.kind(), _ -> new ArrayList<>()).add(sign);
    }
    var findings = new ArrayList<KindFinding>();
    byKind.forEach((kind, list) -> findings.add(finding(kind, list)));
    findings.sort(Comparator.comparingDouble(KindFinding::score).reversed());
    double best = findings.isEmpty() ? 0 : findings.getFirst().score();
    return findings.stream()
        .filter(finding -> finding.score() >= 0.3 && finding.score() >= BESIDE * best)
        .limit(MOST)
        .toList();
  }

  /** The seasons the article speaks of as news, for a show; usually one. */
  public List<Integer> seasons(String show) {
    return votes.seasons(show);
  }

  /** The dates the article claims. */
  public List<DateClaim> dates() {
    return releases.claims();
  }

  private static KindFinding finding(Kind kind, List<Sign> list) {
    double sum = list.stream().mapToDouble(Sign::weight).sum();
    double score = 1 - Math.exp(-sum / 3);
    var sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparingDouble(Sign::weight).reversed());
    return new KindFinding(kind, sorted.getFirst().certainty(), score, sorted);
  }
}
