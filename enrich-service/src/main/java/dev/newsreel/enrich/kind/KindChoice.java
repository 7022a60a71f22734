package dev.newsreel.enrich.kind;

import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the kinds of news about one show from their signs. A review, a recap or an interview is a
 * form of its own that mentions all sorts of news; news comes in one or two kinds; what is neither
 * is a feature.
 */
final class KindChoice {

  /** Below this sum a kind is no kind, in an article of some length. */
  private static final double ENOUGH = 0.8;

  /** In the shortest ones, and how many sentences are some length. */
  private static final double ENOUGH_SHORT = 0.4;

  private static final int LONG = 10;

  /**
   * The share of the first kind's sum that a second one needs; as much as the first paragraph gives
   * it.
   */
  private static final double BESIDE = 0.27;

  private static final double BESIDE_ENOUGH = 1.3;

  /** Or one that is nearly as strong, however weak both are. */
  private static final double BESIDE_SHARE = 0.5;

  /** How much stronger than the first of all kinds must be one that stands second. */
  private static final double SECOND = 1.5;

  /** Kinds whose words are so plain that they stand beside a much stronger one. */
  private static final Set<Kind> PLAIN =
      EnumSet.of(Kind.TRAILER, Kind.FIRST_LOOK, Kind.RENEWAL, Kind.FINAL_SEASON);

  private static final double PLAIN_ENOUGH = 0.9;
  private static final double PLAIN_BESIDE = 0.2;

  /** What happened to the show is news, also where the article recommends it. */
  private static final Set<Kind> FATE =
      EnumSet.of(Kind.RENEWAL, Kind.CANCELLATION, Kind.FINAL_SEASON);

  /** One plain sentence of the body says it. */
  private static final double FATE_ENOUGH = 0.5;

  /** Beside news of another sort only what is as strong. */
  private static final double NEARLY = 0.9;

  private static final int MOST = 2;

  /** Who judges in so many sentences writes a review, whatever dates it says. */
  private static final int JUDGING = 3;

  private static final double JUDGED = 1.5;

  private final Map<Kind, List<Sign>> byKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Double> sums = new EnumMap<>(Kind.class);
  private final double enough;

  /**
   * @param bonus by kind, for words in the address
   * @param isOnly the address can mean no other show
   * @param sentences of the whole article
   */
  KindChoice(List<Sign> signs, Map<Kind, Double> bonus, boolean isOnly, int sentences) {
    enough =
        ENOUGH_SHORT
            + (ENOUGH - ENOUGH_SHORT)
                * Math.min(1, Math.max(0, sentences - 3) / (double) (LONG - 3));
    for (Sign sign : signs) {
      byKind.computeIfAbsent(sign.kind(), _ -> new ArrayList<>()).add(sign);
    }
    byKind.forEach((kind, list) -> sums.put(kind, sum(list)));
    bonus.forEach((kind, extra) -> {
      if ((isOnly && !FATE.contains(kind)) || byKind.containsKey(kind)) {
        sums.merge(kind, extra, Double::sum);
      }
    });
    exclude(Kind.RENEWAL, Kind.CANCELLATION);
  }

  /** Of several cues in a sentence the strongest counts. */
  private static double sum(List<Sign> list) {
    Map<Integer, Double> best = new HashMap<>();
    list.forEach(sign -> best.merge(sign.sentence(), sign.weight(), Math::max));
    double sum = best.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean isJudging = list.getFirst().kind() == Kind.REVIEW && best.size() >= JUDGING;
    return isJudging ? sum * JUDGED : sum;
  }

  private void exclude(Kind one, Kind other) {
    double first = sums.getOrDefault(one, 0.0);
    double second = sums.getOrDefault(other, 0.0);
    if (first > 0 && second > 0) {
      sums.remove(first >= second ? other : one);
    }
  }

  Map<Kind, Double> sums() {
    return sums;
  }

  List<KindFinding> kinds() {
    var order = new ArrayList<>(sums.keySet());
    order.sort(Comparator.comparingDouble((Kind kind) -> sum(kind)).reversed());
    if (order.isEmpty() || sum(order.getFirst()) < enough) {
      return List.of(finding(Kind.FEATURE, 0.4));
    }
    var first = order.getFirst();
    order.sort(Comparator.comparing((Kind kind) -> kind != first && !FATE.contains(kind)));
    order.remove(first);
    order.addFirst(first);
    return order.stream()
        .filter(kind -> kind == first || isBeside(kind, first))
        .limit(MOST)
        .map(kind -> finding(kind, sum(kind)))
        .toList();
  }

  private double sum(Kind kind) {
    return sums.getOrDefault(kind, 0.0);
  }

  private boolean isBeside(Kind kind, Kind first) {
    if (!Company.of(first).contains(kind)) {
      return false;
    }
    double sum = sum(kind);
    double share = sum / sum(first);
    return switch (first) {
      case RECOMMENDATION -> sum >= FATE_ENOUGH;
      case FEATURE -> sum >= BESIDE_ENOUGH;
      case OTHER -> share >= NEARLY;
      default -> isSecond(kind, sum, share);
    };
  }

  private boolean isSecond(Kind kind, double sum, double share) {
    if (PLAIN.contains(kind)) {
      return sum >= PLAIN_ENOUGH && share >= PLAIN_BESIDE;
    }
    return (sum >= enough * SECOND && share >= BESIDE_SHARE)
        || (sum >= BESIDE_ENOUGH && share >= BESIDE);
  }

  private KindFinding finding(Kind kind, double sum) {
    var sorted = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
    sorted.sort(Comparator.comparingDouble(Sign::weight).reversed());
    var certainty = sorted.isEmpty() ? Certainty.CONFIRMED : sorted.getFirst().certainty();
    return new KindFinding(kind, certainty, 1 - Math.exp(-sum / 2), sorted);
  }
}
