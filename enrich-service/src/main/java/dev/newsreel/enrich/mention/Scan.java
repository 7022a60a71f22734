package dev.newsreel.enrich.mention;

import java.util.Arrays;

/**
 * What one pass over the texts of an article found: its tokens and its hits, in primitive arrays.
 * Tokens are numbered through the whole article; offsets are UTF-16 units within their own text.
 * Filled by {@link MentionIndex#read}; for one thread at a time.
 */
public final class Scan {

  /** What stands before the first token of a text. */
  static final int BREAK = -1;

  private static final byte CAPITAL = 1;
  private static final byte LOWER = 2;
  private static final byte UPPER = 4;
  private static final byte DIGIT = 8;

  char[] text;
  int length;
  private int textCount;
  private int[] textStart = new int[16];
  private int[] textFirstToken = new int[16];

  private int tokenCount;
  private int[] start;
  private int[] end;
  private int[] id;
  private int[] gap;
  private byte[] shape;
  private int[] in;

  private int hitCount;
  private int[] hitPattern = new int[64];
  private int[] hitFirst = new int[64];
  private int[] hitLast = new int[64];
  private int[] hitEnd = new int[64];

  /** A scan for a text of some length. */
  public Scan() {
    this(4096);
  }

  /**
   * A scan that needs not grow for texts of so many UTF-16 units in ordinary prose; longer ones and
   * those of shorter words make it grow.
   */
  public Scan(int units) {
    int tokens = Math.max(16, units / 4);
    text = new char[Math.max(64, units)];
    start = new int[tokens];
    end = new int[tokens];
    id = new int[tokens];
    gap = new int[tokens];
    in = new int[tokens];
    shape = new byte[tokens];
  }

  int open(String next) {
    int from = length;
    if (from + next.length() > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, from + next.length()));
    }
    next.getChars(0, next.length(), text, from);
    length += next.length();
    if (textCount + 1 >= textStart.length) {
      textStart = Arrays.copyOf(textStart, textCount * 2);
      textFirstToken = Arrays.copyOf(textFirstToken, textCount * 2);
    }
    textStart[textCount] = from;
    textFirstToken[textCount] = tokenCount;
    textCount++;
    return from;
  }

  int token(int from, int to, int word, int before, int look) {
    if (tokenCount == start.length) {
      int size = tokenCount * 2;
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
      id = Arrays.copyOf(id, size);
      gap = Arrays.copyOf(gap, size);
      shape = Arrays.copyOf(shape, size);
      in = Arrays.copyOf(in, size);
    }
    start[tokenCount] = from;
    end[tokenCount] = to;
    id[tokenCount] = word;
    gap[tokenCount] = before;
    shape[tokenCount] = (byte) look;
    return tokenCount++;
  }

  /** Says of all tokens from this one on that they stand in the text read last. */
  void close(int firstToken) {
    Arrays.fill(in, firstToken, tokenCount, textCount - 1);
  }

  void hit(int pattern, int first, int last, int hitsEnd) {
    if (hitCount == hitPattern.length) {
      int size = hitCount * 2;
      hitPattern = Arrays.copyOf(hitPattern, size);
      hitFirst = Arrays.copyOf(hitFirst, size);
      hitLast = Arrays.copyOf(hitLast, size);
      hitEnd = Arrays.copyOf(hitEnd, size);
    }
    hitPattern[hitCount] = pattern;
    hitFirst[hitCount] = first;
    hitLast[hitCount] = last;
    hitEnd[hitCount++] = hitsEnd;
  }

  static int look(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' ? LOWER : c >= 'A' && c <= 'Z' ? UPPER : DIGIT;
    }
    return Character.isUpperCase(c) ? UPPER : Character.isDigit(c) ? DIGIT : LOWER;
  }

  static int firstLook(char c) {
    int look = look(c);
    return look == UPPER ? UPPER | CAPITAL : look;
  }

  int idOf(int token) {
    return id[token];
  }

  int gapOf(int token) {
    return gap[token];
  }

  int globalEnd(int token) {
    return end[token];
  }

  /** How many tokens all texts have. */
  public int tokens() {
    return tokenCount;
  }

  /** How many texts were read. */
  public int texts() {
    return textCount;
  }

  /** The first token of a text; of the number of texts: one after the last token of all. */
  public int firstToken(int ofText) {
    return ofText < textCount ? textFirstToken[ofText] : tokenCount;
  }

  /** Which text the token stands in. */
  public int textOf(int token) {
    return in[token];
  }

  /** The first unit of the token in its text. */
  public int start(int token) {
    return start[token] - textStart[textOf(token)];
  }

  /** One after the last unit of the token in its text. */
  public int end(int token) {
    return end[token] - textStart[textOf(token)];
  }

  /** Whether the token begins with a capital. */
  public boolean isCapital(int token) {
    return (shape[token] & CAPITAL) != 0;
  }

  /** Whether the token has no letter in lower case, and one in upper case. */
  public boolean isUpper(int token) {
    return (shape[token] & (LOWER | UPPER)) == UPPER;
  }

  /** Whether the token has digits only. */
  public boolean isNumber(int token) {
    return (shape[token] & (LOWER | UPPER)) == 0;
  }

  /** Whether the token has digits and letters: 2nd, S02E05. */
  public boolean isMixed(int token) {
    return (shape[token] & DIGIT) != 0 && (shape[token] & (LOWER | UPPER)) != 0;
  }

  /** The token as it is compared: lower case without accents. */
  public String folded(int token) {
    var folded = new StringBuilder(end[token] - start[token]);
    for (int i = start[token]; i < end[token]; i++) {
      char c = Fold.of(text[i]);
      if (c != Fold.SKIP) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether the token is this word, given as it is compared. */
  public boolean is(int token, String word) {
    int place = 0;
    for (int i = start[token]; i < end[token]; i++) {
      char c = Fold.of(text[i]);
      if (c != Fold.SKIP) {
        if (place == word.length() || word.charAt(place++) != c) {
          return false;
        }
      }
    }
    return place == word.length();
  }

  /** Whether the token is one of these words. */
  public boolean isOne(int token, String... words) {
    for (String word : words) {
      if (is(token, word)) {
        return true;
      }
    }
    return false;
  }

  /** How often the folded unit stands between the token and the one before it. */
  public int gapCount(int token, char unit) {
    return count(isFirst(token) ? textStart[textOf(token)] : end[token - 1], start[token], unit);
  }

  /** Whether the folded unit stands behind the token, before the next one of its text. */
  public boolean endsWith(int token, char unit) {
    int next = token + 1;
    boolean isLast = next == tokenCount || isFirst(next);
    int after = textOf(token) + 1;
    int limit = isLast ? (after < textCount ? textStart[after] : length) : start[next];
    return count(end[token], limit, unit) > 0;
  }

  private int count(int from, int to, char unit) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Fold.of(text[i]) == unit ? 1 : 0;
    }
    return count;
  }

  /** How many hits there are, in order of their first tokens. */
  public int hits() {
    return hitCount;
  }

  /** The pattern of a hit, as {@link MentionIndex} numbers them. */
  public int pattern(int hit) {
    return hitPattern[hit];
  }

  /** The first token of a hit. */
  public int first(int hit) {
    return hitFirst[hit];
  }

  /** The last token of a hit, the hit's own. */
  public int last(int hit) {
    return hitLast[hit];
  }

  /** One after the last unit of the hit in its text, punctuation of the form included. */
  public int hitEnd(int hit) {
    return hitEnd[hit] - textStart[textOf(hitFirst[hit])];
  }

  /** The folded unit at an offset of a text; a space outside of it. */
  public char at(int ofText, int offset) {
    int to = ofText + 1 < textCount ? textStart[ofText + 1] : length;
    int place = textStart[ofText] + offset;
    return offset < 0 || place >= to ? ' ' : Fold.of(text[place]);
  }

  /**
   * What stands between the token and the one before it, folded, spaces as one; at most 4 units.
   */
  public String gap(int token) {
    return Gap.string(gap[token]);
  }

  /**
   * What stands between the token and the one before it as printed; empty at a text's beginning.
   */
  public String between(int token) {
    return gap[token] == BREAK
        ? ""
        : new String(text, end[token - 1], start[token] - end[token - 1]);
  }

  /** Whether the token is the first of its text. */
  public boolean isFirst(int token) {
    return gap[token] == BREAK;
  }

  /** Whether nothing but spaces stands between the token and the one before it. */
  public boolean follows(int token) {
    return gap[token] == Gap.SPACE;
  }
}
