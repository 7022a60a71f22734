package dev.newsreel.enrich.link;

/**
 * One piece of evidence: words at a place, what they show and what they weigh.
 *
 * @param why the feature's name
 * @param weight in nats, after the cap of its kind
 * @param text number of the block
 */
public record Clue(String why, Support support, double weight, int text, int start, int end) {

  Clue weighing(double other) {
    return new Clue(why, support, other, text, start, end);
  }
}
