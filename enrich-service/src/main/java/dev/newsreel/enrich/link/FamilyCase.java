package dev.newsreel.enrich.link;

import dev.newsreel.events.Zone;
import dev.newsreel.events.catalog.Ambiguity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    best =
        scores.stream()
            .filter(MentionScore::isPlausible)
            .filter(score -> score.mention().title().ambiguity() != Ambiguity.DERIVED)
            .max(Comparator.comparingDouble(this::local))
            .orElse(null);
    if (best != null) {
      names();
      siblings();
      metadata();
      words();
      domain();
      rivals();
    }
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

  private void names() {
    Set<String> seen = new HashSet<>();
    for (Name name : findings.names()) {
      switch (name.sort()) {
        case PERSON -> person(name, seen);
        case CHARACTER -> character(name, seen);
        case NETWORK -> network(name, seen);
        case TITLE, WORD, BLOCK, CUE -> {}
      }
    }
  }

  private void person(Name name, Set<String> seen) {
    var person = lexicon.person(name.number());
    double worth = person.worth(family);
    if (worth > 0 && seen.add(person.name()) && !isPartOfTitle(person.name())) {
      document.add("cast or maker", Support.PERSON, (isNear(name) ? 2.0 : 1.5) * worth, name);
    }
  }

  /** In the same sentence as one of the mentions. */
  private boolean isNear(Name name) {
    int sentence = reading.sentence(name.first());
    return scores.stream()
        .anyMatch(s -> s.isPlausible() && reading.sentence(s.mention().first()) == sentence);
  }

  private void character(Name name, Set<String> seen) {
    var character = lexicon.character(name.number());
    if (character.family() == family
        && seen.add(character.name())
        && !isPartOfTitle(character.name())) {
      document.add("character", Support.CHARACTER, character.full() ? 1.5 : 0.7, name);
    }
  }

  /** A character's name that a title has in it, such as Dexter, proves nothing. */
  private boolean isPartOfTitle(String name) {
    for (MentionScore score : scores) {
      if (score
          .mention()
          .title()
          .text()
          .toLowerCase(java.util.Locale.ROOT)
          .contains(name.toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void network(Name name, Set<String> seen) {
    var network = lexicon.network(name.number());
    if (!lexicon.isOn(family, network) || seen.contains(network)) {
      return;
    }
    boolean near = reading.sentence(name.first()) == reading.sentence(best().mention().first());
    document.add("network", Support.NETWORK, near ? 0.8 : 0.3, name);
    if (near) {
      seen.add(network);
    }
  }

  private void siblings() {
    Set<Integer> seen = new HashSet<>(Set.of(best().mention().title().work()));
    for (MentionScore score : scores) {
      var title = score.mention().title();
      if (score.isPlausible() && isSure(title) && seen.add(title.work())) {
        document.add("another of the franchise", Support.SIBLING, 1.2, score.mention());
      }
    }
  }

  private static boolean isSure(Title title) {
    return title.ambiguity() == Ambiguity.UNIQUE || title.ambiguity() == Ambiguity.STRONG;
  }

  private void metadata() {
    Set<String> seen = new HashSet<>();
    for (Mention mention : metadata) {
      if (isWhole(mention) && seen.add(mention.title().text())) {
        document.add("keyword of the outlet", Support.METADATA, worth(mention.title()), mention);
      }
    }
  }

  /** The keyword or the fact's value is the title and nothing else. */
  private boolean isWhole(Mention mention) {
    var text = reading.blocks().get(mention.text()).text();
    return mention.end() == text.length()
        && (mention.start() == 0 || text.startsWith(": ", mention.start() - 2));
  }

  private static double worth(Title title) {
    return switch (title.ambiguity()) {
      case UNIQUE, STRONG -> 2.0;
      case HOMONYM -> 0.8;
      case COMMON, ACRONYM -> 0.5;
      case FUNCTION_WORD, DERIVED -> 0.2;
    };
  }

  private void words() {
    Set<Integer> seen = new HashSet<>();
    var mention = best().mention();
    for (Name word : findings.words()) {
      boolean near = reading.sentence(word.first()) == reading.sentence(mention.first());
      if (isWithin(word, mention) || !seen.add(word.number())) {
        continue;
      }
      if (mention.title().positive().contains(word.number())) {
        document.add("word that speaks for it", Support.CONTEXT, near ? 0.6 : 0.3, word);
      }
      if (mention.title().negative().contains(word.number())) {
        document.add("word that speaks against it", Support.NEGATIVE, near ? -1.2 : -0.4, word);
      }
    }
  }

  private static boolean isWithin(Name word, Mention mention) {
    return word.first() >= mention.first() && word.last() <= mention.last();
  }

  private void domain() {
    for (int text = 0; text < reading.blocks().size(); text++) {
      var block = reading.blocks().get(text);
      if (block.zone() == Zone.SECTION) {
        double weight = Domain.of(block.text());
        document.add(
            weight < 0 ? "section of other news" : "section of television",
            Support.DOMAIN,
            weight,
            text,
            0,
            block.text().length());
      }
    }
  }

  private void rivals() {
    if (rivals.isEmpty() || scores.stream().anyMatch(score -> isSure(score.mention().title()))) {
      return;
    }
    document.add("a rival of the same name", Support.RIVAL, -1.5, rivals.getFirst());
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
    var strongest = named.stream().max(Comparator.comparingDouble(this::local)).orElseThrow();
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
