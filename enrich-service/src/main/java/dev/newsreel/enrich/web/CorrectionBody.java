package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.correction.Verdict;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Kind;
import dev.newsreel.events.Role;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an article.
 *
 * @param article its id, or its canonical URL
 * @param note for whoever reads the evaluation row
 */
record CorrectionBody(
    @Nullable String article, @Nullable List<Said> verdicts, @Nullable String note) {

  private static final int MOST = 50;
  private static final int LONGEST_NOTE = 500;

  /**
   * One verdict; see {@link Verdict}.
   *
   * @param franchise may be left out beside a show
   * @param about left out means that it is
   */
  record Said(
      @Nullable String franchise,
      @Nullable String show,
      @Nullable Boolean about,
      @Nullable Role role,
      @Nullable List<Kind> kinds,
      @Nullable List<Integer> seasons) {

    Verdict verdict(Catalog catalog) {
      var owner = show == null ? asked(catalog) : catalog.franchiseOf(show);
      var known = owner.orElseThrow(() -> bad(unknown()));
      if (show != null && franchise != null && !isOf(known, catalog)) {
        throw bad("show " + show + " is not of " + franchise + " but of " + known.id());
      }
      if (show == null && (kinds != null || seasons != null)) {
        throw bad("kinds and seasons belong to a show; say which beside " + franchise);
      }
      return new Verdict(known.id(), show, about == null || about, role, kinds, seasons);
    }

    private Optional<Franchise> asked(Catalog catalog) {
      return franchise == null ? Optional.empty() : catalog.franchise(franchise);
    }

    private boolean isOf(Franchise owner, Catalog catalog) {
      return asked(catalog).filter(asked -> asked.id().equals(owner.id())).isPresent();
    }

    private String unknown() {
      return show != null
          ? "there is no show " + show
          : franchise != null
              ? "there is no franchise " + franchise
              : "a verdict must say a franchise or a show";
    }
  }

  /** The id, of an id or of a URL. */
  ArticleId id() {
    var named = article == null ? "" : article.strip();
    try {
      return named.contains(":") ? ArticleId.of(new URI(named)) : new ArticleId(named);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw bad("article must be an article's id or URL but is: " + named);
    }
  }

  List<Verdict> verdicts(Catalog catalog) {
    if (verdicts == null || verdicts.isEmpty() || verdicts.size() > MOST) {
      throw bad("verdicts must have from 1 to " + MOST + " elements");
    }
    return verdicts.stream().map(said -> said.verdict(catalog)).toList();
  }

  String remark() {
    var text = note == null ? "" : note.strip();
    if (text.length() > LONGEST_NOTE) {
      throw bad("note must have at most " + LONGEST_NOTE + " characters");
    }
    return text;
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
