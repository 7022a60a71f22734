package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the dates of premieres, finales and trailers that an article claims. */
final class ReleaseDates {

  private static final int NEAR = 14;

  private final Reading reading;
  private final Attribution attribution;
  private final Set<DateClaim> claims = new LinkedHashSet<>();

  ReleaseDates(Reading reading, Attribution attribution) {
    this.reading = reading;
    this.attribution = attribution;
  }

  void read(Sentence sentence) {
    int from = sentence.from();
    int to = sentence.to();
    for (var date : sentence.dates()) {
      int first = Math.max(from, date.first() - NEAR);
      int last = Math.min(to, date.lastToken() + NEAR);
      if (reading.hasAny(first, last, Cue.RELEASE) || isReleaseLine(from)) {
        claim(date, first, last, sentence);
      }
    }
  }

  private boolean isReleaseLine(int from) {
    return reading.zone(from) == Zone.INFOBOX && reading.has(from, Cue.RELEASE);
  }

  private void claim(DateReader.DateMention date, int first, int last, Sentence sentence) {
    var season = sentence.seasons().stream().findFirst();
    var what = what(first, last, season.isPresent());
    for (String show : attribution.of(date.first())) {
      claims.add(
          new DateClaim(
              what, date.iso(), show, season.map(SeasonReader.SeasonMention::season).orElse(null)));
    }
  }

  private String what(int first, int last, boolean hasSeason) {
    var scan = reading.scan();
    for (int token = first; token < last; token++) {
      if (scan.folded(token).equals("finale")) {
        return "finale";
      }
    }
    if (reading.hasAny(first, last, Cue.TRAILER)) {
      return "trailer";
    }
    if (reading.hasAny(first, last, Cue.AVAILABILITY)) {
      return "availability";
    }
    return hasSeason ? "season-premiere" : "premiere";
  }

  List<DateClaim> claims() {
    return List.copyOf(claims);
  }
}
