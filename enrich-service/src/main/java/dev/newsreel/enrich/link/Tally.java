package dev.newsreel.enrich.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up clues; each kind of evidence only up to its cap. */
final class Tally {

  private final List<Clue> clues = new ArrayList<>();
  private double total;
  private final Map<Support, Double> gains = new EnumMap<>(Support.class);
  private final Map<Support, Double> losses = new EnumMap<>(Support.class);

  void add(String why, Support support, double weight, int text, int start, int end) {
    var sums = weight < 0 ? losses : gains;
    double sum = sums.getOrDefault(support, 0.0);
    double room = support.cap() - Math.abs(sum);
    double counted = Math.signum(weight) * Math.min(Math.abs(weight), room);
    if (counted != 0) {
      sums.put(support, sum + counted);
      clues.add(new Clue(why, support, counted, text, start, end));
      total += counted;
    }
  }

  void add(String why, Support support, double weight, Mention at) {
    add(why, support, weight, at.text(), at.start(), at.end());
  }

  void add(String why, Support support, double weight, Name at) {
    add(why, support, weight, at.text(), at.start(), at.end());
  }

  void addAll(Tally other) {
    other.clues.forEach(clue ->
        add(clue.why(), clue.support(), clue.weight(), clue.text(), clue.start(), clue.end()));
  }

  double sum() {
    return total;
  }

  List<Clue> clues() {
    return List.copyOf(clues);
  }

  boolean has(Support support) {
    return gains.getOrDefault(support, 0.0) > 0;
  }

  double gain(Support support) {
    return gains.getOrDefault(support, 0.0);
  }

  /** The kinds that speak for it. */
  Set<Support> reasons() {
    var reasons = EnumSet.noneOf(Support.class);
    gains.forEach((support, sum) -> {
      if (sum > 0 && support.isReason()) {
        reasons.add(support);
      }
    });
    return reasons;
  }
}
