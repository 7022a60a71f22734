package dev.newsreel.enrich.evaluation;

/** How large a share can be when so few of so many were seen (Clopper and Pearson 1934). */
final class UpperBound {

  private static final double DOUBT = 0.05;

  private UpperBound() {}

  /** The share that with 95 % probability is not exceeded. */
  static double of(int seen, int all) {
    if (all == 0 || seen >= all) {
      return 1;
    }
    double low = (double) seen / all;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atMost(seen, all, middle) > DOUBT) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The probability of at most so many, each with this one. */
  private static double atMost(int seen, int all, double share) {
    double term = Math.pow(1 - share, all);
    double sum = term;
    for (int i = 1; i <= seen; i++) {
      term *= (double) (all - i + 1) / i * share / (1 - share);
      sum += term;
    }
    return sum;
  }
}
