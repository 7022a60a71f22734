package dev.newsreel.enrich.evaluation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How many of the wanted were found, and how many others. */
final class Hits {

  private static final double Z = 1.96;

  private int right;
  private int wrong;
  private int missed;

  <T> void add(Set<T> wanted, Set<T> found) {
    var both = new HashSet<>(wanted);
    both.retainAll(found);
    right += both.size();
    wrong += found.size() - both.size();
    missed += wanted.size() - both.size();
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  double precision() {
    return share(right, right + wrong);
  }

  double recall() {
    return share(right, right + missed);
  }

  double f1() {
    return share(2.0 * right, 2.0 * right + wrong + missed);
  }

  /** The lower end of the 95 % interval of the precision (Wilson 1927). */
  double precisionAtLeast() {
    double n = right + wrong;
    if (n == 0) {
      return 0;
    }
    double p = right / n;
    double z2 = Z * Z;
    double spread = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return (p + z2 / (2 * n) - spread) / (1 + z2 / n);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P=%.3f (at least %.3f) R=%.3f F1=%.3f right=%d wrong=%d missed=%d",
        precision(),
        precisionAtLeast(),
        recall(),
        f1(),
        right,
        wrong,
        missed);
  }
}
