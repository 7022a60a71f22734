package dev.newsreel.enrich.link;

import dev.newsreel.events.Zone;
import dev.newsreel.events.catalog.Ambiguity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an article as a whole says for and against one franchise: its people, characters, networks
 * and other shows, context words, the outlet's section and keywords, and rivals of the same name.
 */
final class DocumentEvidence {

  private final Lexicon lexicon;
  private final Reading reading;
  private final Findings findings;
  private final int family;
  private final List<MentionScore> scores;
  private final MentionScore best;
  private final Tally document;

  /**
   * @param scores all mentions of the franchise
   * @param best the one that the case rests on
   * @param document where the clues go
   */
  DocumentEvidence(
      Lexicon lexicon,
      Reading reading,
      Findings findings,
      int family,
      List<MentionScore> scores,
      MentionScore best,
      Tally document) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.findings = findings;
    this.family = family;
    this.scores = scores;
    this.best = best;
    this.document = document;
  }

  /**
   * Adds everything to the document's clues.
   *
   * @param metadata mentions in keywords, facts and the like
   * @param rivals mentions of works of the same name that are in no stream
   */
  void weigh(List<Mention> metadata, List<Mention> rivals) {
    names();
    siblings();
    metadata(metadata);
    words();
    domain();
    rivals(rivals);
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
    var folded = name.toLowerCase(Locale.ROOT);
    for (MentionScore score : scores) {
      if (score.mention().title().folded().contains(folded)) {
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
    boolean near = reading.sentence(name.first()) == reading.sentence(best.mention().first());
    document.add("network", Support.NETWORK, near ? 0.8 : 0.3, name);
    if (near) {
      seen.add(network);
    }
  }

  private void siblings() {
    Set<Integer> seen = new HashSet<>(Set.of(best.mention().title().work()));
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

  private void metadata(List<Mention> metadata) {
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
    var mention = best.mention();
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

  private void rivals(List<Mention> rivals) {
    if (rivals.isEmpty() || scores.stream().anyMatch(score -> isSure(score.mention().title()))) {
      return;
    }
    document.add("a rival of the same name", Support.RIVAL, -1.5, rivals.getFirst());
  }
}
