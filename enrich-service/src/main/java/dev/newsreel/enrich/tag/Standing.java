package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Sighting;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a show stands in an article.
 *
 * @param inTitle the headline names it
 * @param inLead the first paragraph names it
 * @param sentences different sentences of the text that name it
 * @param paragraphs different paragraphs that name it
 * @param opened sentences that begin with it
 * @param subject mentions near the beginning of their clause
 * @param described mentions followed by a clause about the show: "Caprica, his prequel"
 * @param aside mentions behind a preposition: "after the events of Dune"
 * @param joined mentions next to another title: "A and B"
 * @param peopled sentences that name it together with somebody of its franchise
 * @param newsy sentences that name it together with words of news: renewed, nominated, premieres
 * @param alone paragraphs that name no other show
 * @param place where the first mention stands, from 0 at the beginning to 1 at the end
 * @param weight how many sentences are about it, with parts
 * @param share of all that is about some show, in [0,1]
 * @param coverage of all sentences of the text, in [0,1]
 * @param creditOnly every mention is a person's other work
 */
record Standing(
    boolean inTitle,
    boolean inLead,
    int sentences,
    int paragraphs,
    int opened,
    int subject,
    int described,
    int aside,
    int joined,
    int peopled,
    int newsy,
    int alone,
    double place,
    double weight,
    double share,
    double coverage,
    boolean creditOnly) {

  static Standing of(
      String show,
      List<Sighting> sightings,
      Links links,
      Credits credits,
      Topics topics,
      Neighbours neighbours) {
    return new Counter(links.reading(), credits, neighbours).count(show, sightings, topics);
  }

  /** Counts while it goes through the mentions of one show. */
  private static final class Counter {

    private static final int SUBJECT = 3;
    private static final long NEWS =
        Cue.RENEWAL.bit()
            | Cue.GRANT.bit()
            | Cue.CANCELLATION.bit()
            | Cue.FINAL.bit()
            | Cue.RELEASE.bit()
            | Cue.PRODUCTION.bit()
            | Cue.CASTING.bit()
            | Cue.AWARDS.bit()
            | Cue.RATINGS.bit();
    private static final Set<String> ASIDE =
        Set.of(
            "of",
            "to",
            "on",
            "after",
            "than",
            "from",
            "with",
            "in",
            "like",
            "since",
            "before",
            "for",
            "by",
            "as",
            "including",
            "and",
            "or",
            "at",
            "beside",
            "called");
    private static final Set<String> RELATIVE =
        Set.of("which", "who", "whose", "where", "a", "an", "the", "his", "her", "its");

    private final Reading reading;
    private final Scan scan;
    private final Credits credits;
    private final Neighbours neighbours;
    private final Set<Integer> sentences = new HashSet<>();
    private final Set<Integer> paragraphs = new HashSet<>();
    private boolean inTitle;
    private boolean inLead;
    private int opened;
    private int subject;
    private int described;
    private int aside;
    private int joined;
    private int newsy;
    private int named;

    Counter(Reading reading, Credits credits, Neighbours neighbours) {
      this.reading = reading;
      scan = reading.scan();
      this.credits = credits;
      this.neighbours = neighbours;
    }

    Standing count(String show, List<Sighting> sightings, Topics topics) {
      sightings.stream().filter(sighting -> !credits.isCredit(sighting)).forEach(this::add);
      int alone = (int) paragraphs.stream().filter(text -> neighbours.isAlone(text, show)).count();
      double place =
          paragraphs.stream().mapToInt(Integer::intValue).min().orElse(0)
              / (double) Math.max(1, neighbours.lastProse());
      return new Standing(
          inTitle,
          inLead,
          sentences.size(),
          paragraphs.size(),
          opened,
          subject,
          described,
          aside,
          joined,
          (int) sentences.stream().filter(sentence -> neighbours.isPeopled(sentence, show)).count(),
          newsy,
          alone,
          Math.min(1, place),
          topics.weight(show),
          topics.weight(show) / Math.max(1, topics.sum()),
          topics.weight(show) / Math.max(1, topics.total()),
          named == 0 && !inTitle);
    }

    private void add(Sighting sighting) {
      var zone = reading.zone(sighting.first());
      if (zone == Zone.TITLE) {
        inTitle = true;
        return;
      }
      named++;
      sentences.add(reading.sentence(sighting.first()));
      paragraphs.add(sighting.text());
      inLead |= zone == Zone.LEAD || zone == Zone.SUMMARY;
      place(sighting);
    }

    private void place(Sighting sighting) {
      int first = sighting.first();
      int offset = first - reading.sentenceStart(first);
      opened += offset <= 1 ? 1 : 0;
      subject += offset <= SUBJECT || beginsClause(first, sighting.last() + 1) ? 1 : 0;
      described += isDescribed(sighting.last() + 1) ? 1 : 0;
      aside += offset > SUBJECT && ASIDE.contains(scan.folded(first - 1)) ? 1 : 0;
      joined += neighbours.isJoined(sighting) ? 1 : 0;
      newsy += isNews(first) ? 1 : 0;
    }

    /** Behind a comma, perhaps with "and", and right before its verb. */
    private boolean beginsClause(int first, int next) {
      var gap = scan.gap(first);
      boolean isJoined =
          scan.folded(first - 1).equals("and") && scan.gap(first - 1).startsWith(",");
      return gap.startsWith(";")
          || ((gap.startsWith(",") || isJoined)
              && next < scan.tokens()
              && scan.follows(next)
              && !scan.isCapital(next)
              && !ASIDE.contains(scan.folded(next)));
    }

    private boolean isNews(int token) {
      int from = reading.sentenceStart(token);
      int to = reading.sentenceEnd(token);
      return reading.hasAny(from, to, NEWS);
    }

    private boolean isDescribed(int next) {
      return next < scan.tokens()
          && scan.gap(next).startsWith(",")
          && !reading.beginsSentence(next)
          && RELATIVE.contains(scan.folded(next));
    }
  }
}
