package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Sighting;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.events.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a show stands in an article.
 *
 * @param inTitle times the headline names it
 * @param inLead whether the first paragraph names it
 * @param sentences different sentences of the text that name it
 * @param paragraphs different paragraphs that name it
 * @param opened paragraphs that begin with it
 * @param weight how many sentences are about it, with parts
 * @param share of all that is about some show, in [0,1]
 * @param creditOnly every mention is a person's other work
 */
record Standing(
    int inTitle,
    boolean inLead,
    int sentences,
    int paragraphs,
    int opened,
    double weight,
    double share,
    boolean creditOnly) {

  static Standing of(
      String show, List<Sighting> sightings, Links links, Credits credits, Topics topics) {
    Reading reading = links.reading();
    int inTitle = 0;
    int opened = 0;
    boolean inLead = false;
    boolean creditOnly = true;
    Set<Integer> sentences = new HashSet<>();
    Set<Integer> paragraphs = new HashSet<>();
    for (Sighting sighting : sightings) {
      if (credits.isCredit(sighting)) {
        continue;
      }
      var zone = reading.zone(sighting.first());
      if (zone == Zone.TITLE) {
        inTitle++;
        continue;
      }
      creditOnly = false;
      sentences.add(reading.sentence(sighting.first()));
      paragraphs.add(sighting.text());
      inLead |= zone == Zone.LEAD || zone == Zone.SUMMARY;
      opened += sighting.opensText() ? 1 : 0;
    }
    return new Standing(
        inTitle,
        inLead,
        sentences.size(),
        paragraphs.size(),
        opened,
        topics.weight(show),
        topics.weight(show) / Math.max(1, topics.sum()),
        creditOnly && inTitle == 0);
  }
}
