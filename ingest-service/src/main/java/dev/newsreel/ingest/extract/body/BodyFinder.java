package dev.newsreel.ingest.extract.body;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Chooses among the engines by their agreement: the text in JSON-LD where the generic engine found
 * something else, the rules of an outlet, the generic engine, and long paragraphs where it found
 * too little.
 */
public final class BodyFinder {

  /** Less text than this is a reason to look again. */
  private static final int LITTLE = 400;

  private final OutletRules rules;

  /** Finds bodies with these rules. */
  public BodyFinder(OutletRules rules) {
    this.rules = rules;
  }

  /** The body of the page, empty when there is none. */
  public Body find(Document document, Hints hints) {
    String base = document.baseUri();
    Choice generic = generic(document, hints);
    Choice baseline = Baseline.choose(generic);
    Optional<Declared> declared = Declared.of(hints.articleBody());
    if (declared.isPresent() && declared.get().shareIn(generic) < 0.5) {
      return declared(declared.get(), generic, base);
    }
    if (generic.length() < LITTLE && baseline.length() > 2 * generic.length()) {
      return new BlockWriter(baseline, base).write(0.3);
    }
    return new BlockWriter(generic, base).write(confidence(generic, baseline, declared));
  }

  /** Reads what a page hides at first only when it shows too little. */
  private Choice generic(Document document, Hints hints) {
    var engine = new Generic(document, hints, rules);
    Choice visible = engine.choose(Segmenter.segment(document, false));
    if (visible.length() >= LITTLE) {
      return visible;
    }
    Choice all = engine.choose(Segmenter.segment(document, true));
    return all.length() > 2 * visible.length() ? all : visible;
  }

  private static Body declared(Declared declared, Choice generic, String base) {
    Choice matching = declared.choose(generic);
    if (declared.shareIn(matching) >= 0.5) {
      return new BlockWriter(matching, base).write(0.8);
    }
    if (declared.length() > 2 * generic.length()) {
      return new Body(null, declared.blocks(), Map.of(), "json-ld", 0.6);
    }
    return new BlockWriter(generic, base).write(0.4);
  }

  /**
   * From 0.4 to 1: how much of what the page declares as its text was found, or where it declares
   * nothing, how much of its long paragraphs.
   */
  private static double confidence(Choice generic, Choice baseline, Optional<Declared> declared) {
    if (generic.length() == 0) {
      return 0;
    }
    double agreement =
        declared.map(text -> text.shareIn(generic)).orElseGet(() -> baseline.shareIn(generic));
    double confidence = 0.4 + 0.6 * agreement;
    return Math.round(100 * (generic.length() < LITTLE ? confidence / 2 : confidence)) / 100.0;
  }
}
