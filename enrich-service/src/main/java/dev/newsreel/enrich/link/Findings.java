package dev.newsreel.enrich.link;

import dev.newsreel.enrich.link.Lexicon.Sort;
import dev.newsreel.enrich.mention.MentionIndex;
import dev.newsreel.enrich.mention.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything of the lexicon that stands in an article: titles after the longest form won, names,
 * context words; cue words go to the reading.
 */
final class Findings {

  private final Lexicon lexicon;
  private final Reading reading;
  private final Scan scan;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Name> words = new ArrayList<>();

  /** For each token: the first and the last token of the longest form that covers it. */
  private final int[] coverFirst;

  private final int[] coverLast;

  private Findings(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    scan = reading.scan();
    coverFirst = new int[scan.tokens()];
    coverLast = new int[scan.tokens()];
    java.util.Arrays.fill(coverLast, -1);
    for (int hit = 0; hit < scan.hits(); hit++) {
      sort(hit);
    }
    keepLongest();
  }

  static Findings of(Lexicon lexicon, Reading reading) {
    return new Findings(lexicon, reading);
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Name> names() {
    return names;
  }

  List<Name> words() {
    return words;
  }

  private void sort(int hit) {
    MentionIndex index = lexicon.index();
    int pattern = scan.pattern(hit);
    long cues = lexicon.cues(pattern);
    if (cues != 0) {
      reading.cue(scan.first(hit), cues);
      if (lexicon.isOnlyCue(pattern)) {
        return;
      }
    }
    for (int i = index.payloadStart(pattern); i < index.payloadStart(pattern + 1); i++) {
      int payload = index.payload(i);
      int number = Sort.number(payload);
      switch (Sort.of(payload)) {
        case CUE -> {}
        case WORD -> word(hit, number);
        case TITLE -> title(hit, lexicon.title(number));
        case BLOCK -> cover(hit);
        case PERSON -> name(hit, Sort.PERSON, number);
        case CHARACTER -> name(hit, Sort.CHARACTER, number);
        case NETWORK -> {
          name(hit, Sort.NETWORK, number);
          reading.network(scan.first(hit));
        }
      }
    }
  }

  private void word(int hit, int number) {
    var word = lexicon.word(number);
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (!capital || scan.isCapital(scan.first(hit)) || scan.isNumber(scan.first(hit))) {
      words.add(name(Sort.WORD, number, hit));
    }
  }

  private void title(int hit, Title title) {
    if (Casing.allows(title, scan, scan.first(hit), scan.last(hit))) {
      int text = scan.textOf(scan.first(hit));
      mentions.add(
          new Mention(
              title,
              text,
              scan.first(hit),
              scan.last(hit),
              scan.start(scan.first(hit)),
              scan.hitEnd(hit)));
      if (!isLoose(title, hit)) {
        cover(hit);
      }
    }
  }

  /** A form in lower case, or one that needs another, must not take a shorter one's words. */
  private boolean isLoose(Title title, int hit) {
    return !title.covers() || (!scan.isCapital(scan.first(hit)) && !scan.isNumber(scan.first(hit)));
  }

  private void name(int hit, Sort sort, int number) {
    if (scan.isCapital(scan.first(hit)) || scan.isNumber(scan.first(hit))) {
      names.add(name(sort, number, hit));
      if (scan.first(hit) != scan.last(hit)) {
        cover(hit);
      }
    }
  }

  private Name name(Sort sort, int number, int hit) {
    int first = scan.first(hit);
    return new Name(
        sort,
        number,
        scan.textOf(first),
        first,
        scan.last(hit),
        scan.start(first),
        scan.hitEnd(hit));
  }

  private void cover(int hit) {
    int first = scan.first(hit);
    int last = scan.last(hit);
    for (int token = first; token <= last; token++) {
      if (last - first > coverLast[token] - coverFirst[token] || coverLast[token] < 0) {
        coverFirst[token] = first;
        coverLast[token] = last;
      }
    }
  }

  private void keepLongest() {
    mentions.removeIf(mention -> isCovered(mention.first(), mention.last()));
    names.removeIf(name -> isCovered(name.first(), name.last()));
  }

  /** Whether a longer form has the words. */
  private boolean isCovered(int first, int last) {
    return coverLast[first] >= 0
        && coverLast[first] - coverFirst[first] > last - first
        && coverLast[first] >= last;
  }
}
