package dev.newsreel.enrich.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether what is said to be sure at 90 % is right nine times in ten. */
final class Calibration {

  private static final int BINS = 10;

  private final List<Claim> claims = new ArrayList<>();

  private record Claim(double confidence, boolean isRight) {}

  void add(double confidence, boolean isRight) {
    claims.add(new Claim(confidence, isRight));
  }

  /** The expected calibration error over ten bins of equal mass. */
  double error() {
    double sum = 0;
    for (var bin : bins()) {
      sum += bin.size() * Math.abs(confidence(bin) - right(bin));
    }
    return claims.isEmpty() ? 0 : sum / claims.size();
  }

  /** The mean squared error of the confidence (Brier 1950). */
  double brier() {
    return claims.stream()
        .mapToDouble(claim -> Math.pow(claim.confidence() - (claim.isRight() ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  private List<List<Claim>> bins() {
    var sorted = claims.stream().sorted(Comparator.comparingDouble(Claim::confidence)).toList();
    var bins = new ArrayList<List<Claim>>();
    for (int bin = 0; bin < BINS; bin++) {
      int from = sorted.size() * bin / BINS;
      int to = sorted.size() * (bin + 1) / BINS;
      if (from < to) {
        bins.add(sorted.subList(from, to));
      }
    }
    return bins;
  }

  private static double confidence(List<Claim> bin) {
    return bin.stream().mapToDouble(Claim::confidence).average().orElse(0);
  }

  private static double right(List<Claim> bin) {
    return bin.stream().mapToDouble(claim -> claim.isRight() ? 1 : 0).average().orElse(0);
  }

  @Override
  public String toString() {
    var lines = new StringBuilder();
    for (var bin : bins()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "  said %.3f right %.3f of %d%n",
              confidence(bin),
              right(bin),
              bin.size()));
    }
    return String.format(
            Locale.ROOT, "ECE=%.3f Brier=%.3f claims=%d%n", error(), brier(), claims.size())
        + lines;
  }
}
