package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Clue;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What evidence is worth as a probability. The weights that decide are turned into log odds by a
 * logistic curve (Platt 1999), whose two numbers were fitted on the labelled articles that rules
 * are made with, and rounded; the evaluation says how well it holds. The curve is applied to the
 * weights themselves, so that those that are shown still add up to the log odds of the confidence.
 */
final class Confidence {

  private static final double SLOPE = 2.0;

  /** Goes to the first clue, the one for the title's class. */
  private static final double SHIFT = -0.3;

  private Confidence() {}

  /** The weights of these clues in log odds. */
  static List<Double> weights(List<Clue> clues) {
    return IntStream.range(0, clues.size())
        .mapToObj(i -> SLOPE * clues.get(i).weight() + (i == 0 ? SHIFT : 0))
        .toList();
  }

  /** How sure these clues make it, in [0,1]; even odds without any. */
  static double of(List<Clue> clues) {
    double sum = weights(clues).stream().mapToDouble(Double::doubleValue).sum();
    return 1 / (1 + Math.exp(-sum));
  }
}
