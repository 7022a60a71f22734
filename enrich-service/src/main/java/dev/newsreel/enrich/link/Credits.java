package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Zone;
import java.util.HashSet;
import java.util.Set;

/**
 * Mentions that only say where a person is known from: "Tessa Marlowe (Gen V)", "whose credits
 * include Abbott Elementary", "familiar from Lost and The Good Wife".
 */
public final class Credits {

  /** How far back a list of credits may reach to the words that open it, in tokens. */
  private static final int REACH = 14;

  /** The most small words in a row: "known for eight seasons of". */
  private static final int SMALL = 3;

  private final Reading reading;
  private final Scan scan;
  private final Set<Sighting> credits = new HashSet<>();

  public Credits(Links links) {
    reading = links.reading();
    scan = reading.scan();
    for (Linked linked : links.accepted()) {
      for (Linked.LinkedWork work : linked.works()) {
        work.sightings().stream().filter(this::isNamedAsCredit).forEach(credits::add);
        headline(work);
      }
    }
  }

  /**
   * "Station 19's Barrett Doss finds a new job": no more than a credit when the text says no more.
   */
  private void headline(Linked.LinkedWork work) {
    var body =
        work.sightings().stream().filter(s -> reading.zone(s.first()) != Zone.TITLE).toList();
    if (!body.isEmpty() && credits.containsAll(body)) {
      credits.addAll(work.sightings());
    }
  }

  /** Whether the place is a person's other work. */
  public boolean isCredit(Sighting sighting) {
    return credits.contains(sighting);
  }

  private boolean isNamedAsCredit(Sighting sighting) {
    return isInBrackets(sighting) || isBehindCue(sighting) || isBeforeAlum(sighting);
  }

  /** Inside brackets that follow a name. */
  private boolean isInBrackets(Sighting sighting) {
    int open = openBracket(sighting);
    return open > reading.sentenceStart(sighting.first())
        && scan.isCapital(open - 1)
        && !scan.isFirst(open - 1)
        && scan.follows(open - 1)
        && scan.isCapital(open - 2);
  }

  /** The first token in the bracket around the sighting, or -1. */
  private int openBracket(Sighting sighting) {
    for (int token = sighting.first(); token > 0 && token > sighting.first() - REACH; token--) {
      var gap = scan.between(token);
      if (token != sighting.first() && gap.indexOf(')') >= 0) {
        return -1;
      }
      if (gap.indexOf('(') >= 0) {
        return token;
      }
      if (reading.beginsSentence(token)) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind "credits include" with nothing but names and titles between. */
  private boolean isBehindCue(Sighting sighting) {
    int start = Math.max(reading.sentenceStart(sighting.first()), sighting.first() - REACH);
    for (int token = sighting.first() - 1; token >= start; token--) {
      if (reading.has(token, Cue.CREDIT) && !isAlumHere(token)) {
        return isOnlyNames(token + 1, sighting.first());
      }
    }
    return false;
  }

  /** "Yellowstone alum Luke Grimes" says what stands before it, not behind. */
  private boolean isAlumHere(int token) {
    return scan.folded(token).startsWith("alum") && !scan.isOne(token + 1, "of", "from");
  }

  /** The words between are capitalised, or the small words of a list and of the cue itself. */
  private boolean isOnlyNames(int from, int to) {
    int small = 0;
    for (int token = from; token < to; token++) {
      if (!scan.isCapital(token) && !scan.isNumber(token)) {
        small = scan.folded(token).equals("and") ? small : small + 1;
      }
    }
    return small <= SMALL;
  }

  private boolean isBeforeAlum(Sighting sighting) {
    int next = sighting.last() + 1;
    return next < scan.tokens()
        && reading.sentence(next) == reading.sentence(sighting.first())
        && scan.folded(next).startsWith("alum");
  }
}
