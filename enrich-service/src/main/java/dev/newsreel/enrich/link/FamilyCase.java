package dev.newsreel.enrich.link;

import dev.newsreel.events.Zone;
import dev.newsreel.events.catalog.Ambiguity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The case for one franchise: its mentions, and all that speaks for and against it. */
final class FamilyCase {

  /** From which score on the franchise is believed: odds of three to one. */
  static final double ACCEPT = 1.1;

  private final Lexicon lexicon;
  private final Reading reading;
  private final Findings findings;
  private final int family;
  private final List<MentionScore> scores = new ArrayList<>();
  private final List<Mention> metadata = new ArrayList<>();
  private final List<Mention> rivals = new ArrayList<>();
  private final Tally document = new Tally();
  private @Nullable MentionScore best;
  private int counted;
  private boolean isListed;

  FamilyCase(Lexicon lexicon, Reading reading, Findings findings, int family) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.findings = findings;
    this.family = family;
  }

  void add(Mention mention, Surroundings around) {
    int work = mention.title().work();
    if (work != Title.NONE && lexicon.works().get(work).show().rival()) {
      rivals.add(mention);
    } else if (isMetadata(mention)) {
      metadata.add(mention);
    } else {
      var known = work == Title.NONE ? null : lexicon.works().get(work);
      scores.add(new MentionScore(mention, reading, around, known));
    }
  }

  private boolean isMetadata(Mention mention) {
    return switch (reading.zone(mention.first())) {
      case KEYWORD, SECTION, FACT, INFOBOX -> true;
      case TITLE, SUMMARY, LEAD, HEADING, BODY, LIST_ITEM, CAPTION -> false;
    };
  }

  /** Weighs everything but the company of other franchises. */
  void weigh() {
    best = strongest(scores.stream().filter(FamilyCase::mayCarry).toList());
    if (best != null) {
      new DocumentEvidence(lexicon, reading, findings, family, scores, best, document)
          .weigh(metadata, rivals);
    }
  }

  /** Whether a case may rest on the mention. */
  private static boolean mayCarry(MentionScore score) {
    return score.isPlausible() && isFull(score);
  }

  /** The first of the strongest. */
  private @Nullable MentionScore strongest(List<MentionScore> of) {
    MentionScore strongest = null;
    double most = Double.NEGATIVE_INFINITY;
    for (MentionScore score : of) {
      double strength = local(score);
      if (strength > most) {
        strongest = score;
        most = strength;
      }
    }
    return strongest;
  }

  private double local(MentionScore score) {
    return score.tally().sum() + nearBy(score);
  }

  /** Breaks ties between mentions: words for and against it in the same sentence. */
  private double nearBy(MentionScore score) {
    double sum = 0;
    for (Name word : findings.words()) {
      if (reading.sentence(word.first()) == reading.sentence(score.mention().first())) {
        sum += score.mention().title().positive().contains(word.number()) ? 0.3 : 0;
        sum -= score.mention().title().negative().contains(word.number()) ? 1 : 0;
      }
    }
    return sum;
  }

  private MentionScore best() {
    return java.util.Objects.requireNonNull(best, "a case without a mention is not weighed");
  }

  /** Other franchises are sure in this article, so it is about such things. */
  void company(int others) {
    if (best != null && others > counted) {
      document.add(
          "in the company of other titles",
          Support.COMPANY,
          0.4 * (others - counted),
          best.mention());
      counted = others;
    }
  }

  /** Sentences of the article begin with titles, and this one does. */
  void listing() {
    if (isListed || best == null) {
      return;
    }
    isListed = true;
    for (MentionScore score : scores) {
      if (score.isPlausible() && isFull(score) && reading.beginsSentence(score.mention().first())) {
        document.add(
            "begins a sentence as other titles do",
            Support.TYPOGRAPHY,
            score.opensText() ? 1.5 : 1.0,
            score.mention());
        return;
      }
    }
  }

  private static boolean isFull(MentionScore score) {
    return score.mention().title().ambiguity() != Ambiguity.DERIVED;
  }

  /** Whether a mention begins a paragraph. */
  boolean opensText() {
    return scores.stream().anyMatch(MentionScore::opensText);
  }

  /** Whether a mention begins a sentence of the text. */
  boolean beginsSentence() {
    return scores.stream()
        .map(MentionScore::mention)
        .anyMatch(m -> reading.beginsSentence(m.first()) && reading.zone(m.first()) != Zone.TITLE);
  }

  /** Nothing in the article could be one of its titles. */
  boolean isHopeless() {
    return best == null;
  }

  double score() {
    return best == null ? Double.NEGATIVE_INFINITY : best.tally().sum() + document.sum();
  }

  boolean isAccepted() {
    return score() >= ACCEPT && missing().isEmpty();
  }

  /** What a common word lacks to be believed; empty when nothing. */
  String missing() {
    if (best == null) {
      return "no mention that could be a title";
    }
    var reasons = reasons();
    return switch (best.mention().title().ambiguity()) {
      case COMMON ->
          reasons.size() >= 2 && reasons.stream().anyMatch(Support::isStrong)
              ? ""
              : "needs evidence of two kinds, one of them typography, person, character, sibling or metadata";
      case FUNCTION_WORD ->
          reasons.contains(Support.TYPOGRAPHY) && reasons.size() >= 2
              ? ""
              : "needs typography and evidence of another kind";
      case HOMONYM, ACRONYM -> reasons.isEmpty() ? "needs evidence of one kind" : "";
      case UNIQUE, STRONG, DERIVED -> "";
    };
  }

  private Set<Support> reasons() {
    var reasons = best().tally().reasons();
    reasons.addAll(document.reasons());
    return reasons;
  }

  int family() {
    return family;
  }

  Rejected rejected() {
    var reason = missing().isEmpty() ? "evidence below the threshold" : missing();
    var clues = best == null ? List.<Clue>of() : clues(best);
    return new Rejected(lexicon.families().get(family), best == null ? 0 : score(), reason, clues);
  }

  private List<Clue> clues(MentionScore mention) {
    var clues = new ArrayList<>(mention.tally().clues());
    clues.addAll(document.clues());
    return clues;
  }

  Linked linked() {
    var works = new ArrayList<Linked.LinkedWork>();
    for (Work work : lexicon.works(family)) {
      if (!work.show().rival()) {
        var named = plausible(work.number());
        if (!named.isEmpty()) {
          works.add(linked(work, named));
        }
      }
    }
    var phrases = plausible(Title.NONE).stream().map(FamilyCase::sighting).toList();
    return new Linked(lexicon.families().get(family), score(), clues(best()), works, phrases);
  }

  private Linked.LinkedWork linked(Work work, List<MentionScore> named) {
    var strongest = java.util.Objects.requireNonNull(strongest(named));
    var clues = new ArrayList<>(strongest.tally().clues());
    document.clues().stream().filter(clue -> !isOf(clue, strongest)).forEach(clues::add);
    var sum = clues.stream().mapToDouble(Clue::weight).sum();
    return new Linked.LinkedWork(
        work, sum, clues, named.stream().map(FamilyCase::sighting).toList());
  }

  /** A sibling is no evidence for itself. */
  private static boolean isOf(Clue clue, MentionScore mention) {
    return clue.support() == Support.SIBLING
        && clue.text() == mention.mention().text()
        && clue.start() == mention.mention().start();
  }

  private List<MentionScore> plausible(int work) {
    return scores.stream()
        .filter(MentionScore::isPlausible)
        .filter(score -> score.mention().title().work() == work)
        .toList();
  }

  private static Sighting sighting(MentionScore score) {
    var mention = score.mention();
    return new Sighting(
        mention.text(),
        mention.first(),
        mention.last(),
        mention.start(),
        mention.end(),
        mention.title().ambiguity(),
        score.isSetApart(),
        score.opensText());
  }
}
