package dev.newsreel.enrich.link;

import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The texts of one article as tokens, sentences and cue words. Tokens and sentences are numbered
 * through the whole article.
 */
public final class Reading {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "gov", "sen", "rep", "lt", "col", "gen",
          "prof", "inc", "no", "dec", "nov", "oct", "sept", "aug", "apr", "feb", "jan");

  /** From which share of capitals on case says nothing. */
  private static final double TITLE_CASE = 0.6;

  /** The longest label of a paragraph, in words. */
  private static final int LABEL = 8;

  private final List<Block> blocks;
  private final Scan scan;
  private final int[] sentence;
  private final boolean[] plainCase;
  private final long[] cues;
  private final BitSet networks = new BitSet();
  private int sentences;
  private boolean list;
  private boolean listIsKnown;

  Reading(List<Block> blocks, Scan scan) {
    this.blocks = blocks;
    this.scan = scan;
    sentence = new int[scan.tokens() + 1];
    plainCase = new boolean[blocks.size()];
    cues = new long[scan.tokens() + 1];
    for (int text = 0; text < blocks.size(); text++) {
      split(text);
      plainCase[text] = isPlain(text);
    }
    sentence[scan.tokens()] = sentences;
  }

  void cue(int token, long bits) {
    cues[token] |= bits;
  }

  void network(int token) {
    networks.set(token);
  }

  /** Whether the token begins the name of a network. */
  public boolean hasNetwork(int token) {
    return networks.get(token);
  }

  private void split(int text) {
    int stop = scan.firstToken(text + 1);
    int first = scan.firstToken(text);
    for (int token = first; token < stop; token++) {
      if (token == first || isSentenceStart(token)) {
        sentences++;
      }
      sentence[token] = sentences - 1;
    }
  }

  private boolean isSentenceStart(int token) {
    if (scan.follows(token) || !(scan.isCapital(token) || scan.isNumber(token))) {
      return false;
    }
    var gap = scan.gap(token);
    if (gap.equals("\u2026")) {
      gap = scan.between(token);
    }
    if (gap.length() < 2 || gap.chars().noneMatch(c -> ".!?\u2026\u2022".indexOf(c) >= 0)) {
      return false;
    }
    return gap.indexOf(' ') >= 0 && !(gap.equals(". ") && isAbbreviation(token - 1));
  }

  private boolean isAbbreviation(int token) {
    var word = scan.folded(token);
    return (word.length() == 1 && scan.isCapital(token)) || ABBREVIATIONS.contains(word);
  }

  /**
   * Three paragraphs or more begin with a label: "Elite. Here is the survivor", "You (Netflix)".
   */
  boolean isList() {
    if (!listIsKnown) {
      list = hasLabels();
      listIsKnown = true;
    }
    return list;
  }

  private boolean hasLabels() {
    int labels = 0;
    for (int text = 0; text < blocks.size(); text++) {
      var zone = blocks.get(text).zone();
      labels += (zone == Zone.BODY || zone == Zone.LIST_ITEM) && isLabelled(text) ? 1 : 0;
    }
    return labels >= 3;
  }

  private boolean isLabelled(int text) {
    int first = scan.firstToken(text);
    int stop = Math.min(scan.firstToken(text + 1), first + LABEL);
    int token = first;
    while (token < stop && isOfName(token, first)) {
      token++;
      if (token < stop && !scan.follows(token) && isLabelEnd(scan.gap(token))) {
        return true;
      }
    }
    return false;
  }

  /** A capital, a number, or one of the small words within a title. */
  private boolean isOfName(int token, int first) {
    boolean isSmall = token > first && scan.end(token) - scan.start(token) < 4;
    return isSmall || scan.isCapital(token) || scan.isNumber(token);
  }

  private static boolean isLabelEnd(String gap) {
    return gap.startsWith(" (")
        || gap.startsWith(": ")
        || (gap.length() > 1 && gap.startsWith("."));
  }

  private boolean isPlain(int text) {
    int capitals = 0;
    int words = 0;
    for (int token = scan.firstToken(text); token < scan.firstToken(text + 1); token++) {
      if (!scan.isNumber(token) && scan.end(token) - scan.start(token) > 3) {
        words++;
        capitals += scan.isCapital(token) ? 1 : 0;
      }
    }
    return isRunning(blocks.get(text).zone()) && capitals < words * TITLE_CASE;
  }

  private static boolean isRunning(Zone zone) {
    return switch (zone) {
      case TITLE, SUMMARY, LEAD, HEADING, BODY, LIST_ITEM, CAPTION -> true;
      case INFOBOX, SECTION, KEYWORD, FACT -> false;
    };
  }

  /** The article's texts. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The tokens. */
  public Scan scan() {
    return scan;
  }

  /** The zone a token stands in. */
  public Zone zone(int token) {
    return blocks.get(scan.textOf(token)).zone();
  }

  /** The number of the sentence a token stands in. */
  public int sentence(int token) {
    return sentence[token];
  }

  /** How many sentences there are. */
  public int sentences() {
    return sentences;
  }

  /** Whether the token is the first of its sentence. */
  public boolean beginsSentence(int token) {
    return token == 0 || sentence[token] != sentence[token - 1];
  }

  /** Whether a capital says something in this text: not in a headline where every word has one. */
  public boolean hasPlainCase(int text) {
    return plainCase[text];
  }

  /** Whether the token begins a phrase that is this cue. */
  public boolean has(int token, Cue cue) {
    return (cues[token] & cue.bit()) != 0;
  }

  /** The bits of all cues whose phrases the token begins. */
  public long cues(int token) {
    return cues[token];
  }

  /** Whether one token of {@code [from, to)} begins a phrase that is this cue. */
  public boolean hasAny(int from, int to, Cue cue) {
    for (int token = Math.max(0, from); token < Math.min(to, scan.tokens()); token++) {
      if (has(token, cue)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one token of {@code [from, to)} begins a phrase that is one of these cues. */
  public boolean hasAny(int from, int to, long bits) {
    for (int token = Math.max(0, from); token < Math.min(to, scan.tokens()); token++) {
      if ((cues[token] & bits) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the sentence that the token stands in. */
  public int sentenceStart(int token) {
    int first = token;
    while (!beginsSentence(first)) {
      first--;
    }
    return first;
  }

  /** One after the last token of the sentence that the token stands in. */
  public int sentenceEnd(int token) {
    int end = token + 1;
    while (end < scan.tokens() && sentence[end] == sentence[token]) {
      end++;
    }
    return end;
  }
}
