package dev.newsreel.enrich.evaluation;

import java.util.Locale;
import java.util.Map;

/** An evaluation in words and figures. */
final class EvaluationReport {

  private EvaluationReport() {}

  static String of(String name, Evaluation e) {
    var report = new StringBuilder();
    line(
        report,
        String.format(
            Locale.ROOT,
            "%s: %d articles, roles of a stream are primary, secondary and listed",
            name,
            e.articles));
    line(report, String.format(Locale.ROOT, "franchises in the stream  %s", e.streams));
    line(report, String.format(Locale.ROOT, "primary franchises        %s", e.primaries));
    line(report, String.format(Locale.ROOT, "shows in the stream       %s", e.shows));
    line(report, String.format(Locale.ROOT, "kinds of primary shows    %s", e.kinds));
    line(report, String.format(Locale.ROOT, "first kinds               %s", e.firstKinds));
    line(report, String.format(Locale.ROOT, "seasons                   %s", e.seasons));
    line(
        report,
        String.format(Locale.ROOT, "renewal for cancellation or the other way: %d", e.swaps));
    line(
        report,
        String.format(
            Locale.ROOT,
            "articles without a label that got one: %d of %d, at most %.4f of all (95 %%)",
            e.emptyTagged.size(),
            e.empty,
            UpperBound.of(e.emptyTagged.size(), e.empty)));
    table(report, "by kind", e.byKind);
    table(report, "by class of the title", e.byClass);
    table(report, "by franchise, those with a fault", faulty(e.byFranchise));
    line(report, String.format(Locale.ROOT, "roles of franchises, label as tag: %s", e.roles));
    line(
        report,
        String.format(
            Locale.ROOT, "confidence that an article speaks of a franchise: %s", e.calibration));
    e.wrong.forEach(wrong -> line(report, String.format(Locale.ROOT, "wrong %s", wrong)));
    return report.toString();
  }

  private static Map<String, Hits> faulty(Map<String, Hits> by) {
    var faulty = new java.util.TreeMap<>(by);
    faulty.values().removeIf(hits -> hits.wrong() + hits.missed() == 0);
    return faulty;
  }

  private static void table(StringBuilder report, String title, Map<String, Hits> by) {
    line(report, title);
    by.forEach((key, hits) -> line(report, String.format(Locale.ROOT, "  %-24s %s", key, hits)));
  }

  private static void line(StringBuilder report, String text) {
    report.append(text).append(System.lineSeparator());
  }
}
