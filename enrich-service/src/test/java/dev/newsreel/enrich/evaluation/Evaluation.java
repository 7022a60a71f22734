package dev.newsreel.enrich.evaluation;

import dev.newsreel.enrich.evaluation.LabelledArticle.ShowLabel;
import dev.newsreel.enrich.tag.RejectedCandidate;
import dev.newsreel.enrich.tag.Tagger;
import dev.newsreel.enrich.tag.Tags;
import dev.newsreel.events.Evidence;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tags labelled articles and counts. */
final class Evaluation {

  final Hits streams = new Hits();
  final Hits primaries = new Hits();
  final Hits shows = new Hits();
  final Hits kinds = new Hits();
  final Hits firstKinds = new Hits();
  final Hits seasons = new Hits();
  final Map<String, Hits> byFranchise = new TreeMap<>();
  final Map<String, Hits> byKind = new TreeMap<>();
  final Map<String, Hits> byClass = new TreeMap<>();
  final Map<String, Integer> roles = new TreeMap<>();
  final Calibration calibration = new Calibration();
  final List<String> wrong = new ArrayList<>();
  int articles;
  int swaps;
  int empty;
  final List<String> emptyTagged = new ArrayList<>();

  static Evaluation of(Tagger tagger, List<LabelledArticle> articles) {
    var evaluation = new Evaluation();
    articles.forEach(article -> evaluation.add(article, tagger.tag(article.article())));
    return evaluation;
  }

  private void add(LabelledArticle article, Tags tags) {
    articles++;
    franchises(article, tags);
    calibrate(article, tags);
    shows.add(
        article.shows().stream()
            .filter(show -> LabelledArticle.isInStream(show.role()))
            .map(show -> fold(show.title()))
            .collect(Collectors.toSet()),
        tags.shows().stream()
            .filter(show -> show.role().isInStream())
            .map(show -> fold(show.title()))
            .collect(Collectors.toSet()));
    article.shows().stream().filter(ShowLabel::isPrimary).forEach(show -> news(show, tags));
  }

  private void franchises(LabelledArticle article, Tags tags) {
    var wanted = article.streams();
    var found = ids(tags, true);
    streams.add(wanted, found);
    primaries.add(
        article.franchises().stream()
            .filter(label -> label.role().equals("primary"))
            .map(LabelledArticle.FranchiseLabel::id)
            .collect(Collectors.toSet()),
        tags.franchises().stream()
            .filter(tag -> tag.role() == Role.PRIMARY)
            .map(FranchiseTag::id)
            .collect(Collectors.toSet()));
    union(wanted, found)
        .forEach(id -> hits(byFranchise, id).add(only(id, wanted), only(id, found)));
    tags.franchises().stream()
        .filter(tag -> tag.role().isInStream())
        .forEach(
            tag -> hits(byClass, ambiguity(tag)).add(only(tag.id(), wanted), Set.of(tag.id())));
    roles(article, tags);
    if (wanted.isEmpty()) {
      empty++;
      if (!found.isEmpty()) {
        emptyTagged.add(article.id() + " " + found + " | " + article.title());
      }
    }
    if (!wanted.equals(found)) {
      wrong.add(article.id() + " wanted " + wanted + " found " + found + " | " + article.title());
    }
  }

  private void roles(LabelledArticle article, Tags tags) {
    var wanted = article.roles();
    var found =
        tags.franchises().stream()
            .collect(Collectors.toMap(FranchiseTag::id, tag -> tag.role().word()));
    union(wanted.keySet(), found.keySet())
        .forEach(id ->
            roles.merge(
                wanted.getOrDefault(id, "none") + " as " + found.getOrDefault(id, "none"),
                1,
                Integer::sum));
  }

  /** Whether the article speaks of the franchise at all, in any role. */
  private void calibrate(LabelledArticle article, Tags tags) {
    var named = article.roles().keySet();
    tags.franchises().forEach(tag -> calibration.add(tag.confidence(), named.contains(tag.id())));
    for (RejectedCandidate candidate : tags.rejected()) {
      if (!candidate.evidence().isEmpty()) {
        calibration.add(candidate.confidence(), named.contains(candidate.id()));
      }
    }
  }

  private void news(ShowLabel label, Tags tags) {
    var show =
        tags.shows().stream()
            .filter(tag -> fold(tag.title()).equals(fold(label.title())))
            .findFirst();
    var found = show.map(Evaluation::kinds).orElse(List.of());
    var wanted = new HashSet<>(label.kinds());
    kinds.add(wanted, new HashSet<>(found));
    firstKinds.add(first(label.kinds()), first(found));
    union(wanted, new HashSet<>(found))
        .forEach(
            kind -> hits(byKind, kind).add(only(kind, wanted), only(kind, new HashSet<>(found))));
    seasons.add(
        new HashSet<>(label.seasons()),
        new HashSet<>(show.map(ShowTag::seasons).orElse(List.of())));
    swaps += isSwap(wanted, found) ? 1 : 0;
  }

  private static boolean isSwap(Set<String> wanted, List<String> found) {
    return isInstead("renewal", "cancellation", wanted, found)
        || isInstead("cancellation", "renewal", wanted, found);
  }

  private static boolean isInstead(
      String one, String other, Set<String> wanted, List<String> found) {
    return wanted.contains(one) && found.contains(other) && !wanted.contains(other);
  }

  private static List<String> kinds(ShowTag show) {
    return show.kinds().stream().map(kind -> kind.kind().word()).toList();
  }

  private static Set<String> first(List<String> list) {
    return list.isEmpty() ? Set.of() : Set.of(list.getFirst());
  }

  private static Set<String> ids(Tags tags, boolean inStream) {
    return tags.franchises().stream()
        .filter(tag -> tag.role().isInStream() == inStream)
        .map(FranchiseTag::id)
        .collect(Collectors.toSet());
  }

  /** The class of the title that the franchise was believed by. */
  private static String ambiguity(FranchiseTag tag) {
    return tag.evidence().stream()
        .map(Evidence::why)
        .filter(why -> why.endsWith("-title"))
        .findFirst()
        .map(why -> why.substring(0, why.length() - "-title".length()))
        .orElse("none");
  }

  private static Hits hits(Map<String, Hits> by, String key) {
    return by.computeIfAbsent(key, _ -> new Hits());
  }

  private static Set<String> only(String one, Set<String> of) {
    return of.contains(one) ? Set.of(one) : Set.of();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static String fold(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("[^\\x00-\\x7f]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
