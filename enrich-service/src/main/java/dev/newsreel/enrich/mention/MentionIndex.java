package dev.newsreel.enrich.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All surface forms in one structure: titles, people, characters, networks, cue words, blockers. A
 * pass over a text numbers its words (most are turned away by a bit) and walks a trie of words from
 * each word that begins a form. Every form that ends at a word boundary is reported, longer and
 * shorter ones alike; forms do not match across what they do not contain, such as the end of a
 * sentence. Immutable and safe for use by many threads.
 */
public final class MentionIndex {

  private final Vocabulary vocabulary;
  private final Edges edges;
  private final int[] roots;
  private final boolean[] inner;
  private final int[] nodePattern;
  private final int[] nextPattern;
  private final String[] tails;
  private final boolean[] needsTail;
  private final int[] payloadStart;
  private final int[] payloads;
  private final Map<Integer, Integer> gaps;
  private final int spaceGap;

  private MentionIndex(Builder builder) {
    vocabulary = new Vocabulary(builder.words);
    edges = new Edges(builder.edges);
    roots = builder.roots.stream().mapToInt(Integer::intValue).toArray();
    nodePattern = builder.nodePattern.stream().mapToInt(Integer::intValue).toArray();
    nextPattern = builder.nextPattern.stream().mapToInt(Integer::intValue).toArray();
    inner = new boolean[nodePattern.length];
    builder.edges.keySet().forEach(key -> inner[(int) (key >>> 36)] = true);
    tails = builder.forms.stream().map(SurfaceForm::tail).toArray(String[]::new);
    needsTail = new boolean[tails.length];
    payloadStart = new int[tails.length + 1];
    for (int pattern = 0; pattern < tails.length; pattern++) {
      needsTail[pattern] = builder.forms.get(pattern).needsTail();
      payloadStart[pattern + 1] = payloadStart[pattern] + builder.payloads.get(pattern).size();
    }
    payloads =
        builder.payloads.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    gaps = Map.copyOf(builder.gaps);
    spaceGap = gaps.getOrDefault(Gap.SPACE, 0);
  }

  /** An index of no forms yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many different forms there are. */
  public int patterns() {
    return tails.length;
  }

  /** Where the payloads of a pattern begin; those of the next pattern begin where they end. */
  public int payloadStart(int pattern) {
    return payloadStart[pattern];
  }

  /** What was added with the form. */
  public int payload(int place) {
    return payloads[place];
  }

  /** Adds one text with its tokens and hits to the scan. */
  public void read(String text, Scan scan) {
    int place = scan.open(text);
    int stop = scan.length;
    char[] units = scan.text;
    int firstToken = scan.tokens();
    int gap = Scan.BREAK;
    while (place < stop) {
      int entry = Fold.entry(units[place]);
      if ((entry & Fold.WORD) != 0) {
        place = word(scan, units, place, stop, gap);
        gap = Gap.NONE;
      } else {
        gap = gap == Scan.BREAK ? gap : Gap.add(gap, (char) entry);
        place++;
      }
    }
    scan.close(firstToken);
    match(scan, firstToken);
  }

  private int word(Scan scan, char[] units, int from, int stop, int gap) {
    int hash = 0;
    int look = Scan.firstLook(units[from]);
    int place = from;
    for (; place < stop; place++) {
      int entry = Fold.entry(units[place]);
      if ((entry & Fold.WORD) != 0) {
        hash = Vocabulary.next(hash, (char) entry);
        look |= entry >>> Fold.LOOK;
      } else if ((char) entry != Fold.SKIP) {
        break;
      }
    }
    scan.token(from, place, vocabulary.find(hash, units, from, place), gap, look);
    return place;
  }

  private void match(Scan scan, int firstToken) {
    int stop = scan.tokens();
    for (int token = firstToken; token < stop; token++) {
      int node = roots[scan.idOf(token)];
      if (node != 0) {
        walk(scan, token, stop, node);
      }
    }
  }

  private void walk(Scan scan, int first, int stop, int root) {
    int node = root;
    int token = first;
    while (true) {
      if (nodePattern[node] >= 0) {
        emit(scan, node, first, token);
      }
      token++;
      if (!inner[node] || token == stop || scan.idOf(token) == 0) {
        return;
      }
      int gap = gap(scan.gapOf(token));
      node = gap == 0 ? 0 : edges.find(Edges.key(node, gap, scan.idOf(token)));
      if (node == 0) {
        return;
      }
    }
  }

  private int gap(int packed) {
    return packed == Gap.SPACE ? spaceGap : gaps.getOrDefault(packed, 0);
  }

  private void emit(Scan scan, int node, int first, int last) {
    int end = scan.globalEnd(last);
    for (int pattern = nodePattern[node]; pattern >= 0; pattern = nextPattern[pattern]) {
      int tail = tailLength(scan, end, tails[pattern]);
      if (tail > 0 || tails[pattern].isEmpty() || !needsTail[pattern]) {
        scan.hit(pattern, first, last, end + tail);
      }
    }
  }

  /** How many units of the text are the tail; 0 when it is not there. */
  private static int tailLength(Scan scan, int end, String tail) {
    if (end + tail.length() > scan.length) {
      return 0;
    }
    for (int i = 0; i < tail.length(); i++) {
      if (Fold.of(scan.text[end + i]) != tail.charAt(i)) {
        return 0;
      }
    }
    return tail.length();
  }

  /** Collects forms; equal forms share one pattern with all their payloads. */
  public static final class Builder {

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> wordIds = new HashMap<>();
    private final Map<Integer, Integer> gaps = new HashMap<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final List<Integer> roots = new ArrayList<>(List.of(0));
    private final List<Integer> nodePattern = new ArrayList<>(List.of(-1));
    private final List<Integer> nextPattern = new ArrayList<>();
    private final List<SurfaceForm> forms = new ArrayList<>();
    private final List<List<Integer>> payloads = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a form as it is printed.
     *
     * @return its pattern
     * @throws IllegalArgumentException when the form has no letter and no digit
     */
    public int add(String printed, int payload) {
      var form = SurfaceForm.of(printed);
      if (form.words().isEmpty()) {
        throw new IllegalArgumentException(
            "a form must have a letter or a digit but is \"" + printed + '"');
      }
      int pattern = pattern(form, node(form));
      if (!payloads.get(pattern).contains(payload)) {
        payloads.get(pattern).add(payload);
      }
      return pattern;
    }

    private int node(SurfaceForm form) {
      int first = word(form.words().getFirst());
      int node = roots.get(first);
      if (node == 0) {
        node = newNode();
        roots.set(first, node);
      }
      for (int i = 1; i < form.words().size(); i++) {
        int gap = gaps.computeIfAbsent(form.gaps().get(i), _ -> gaps.size() + 1);
        long key = Edges.key(node, gap, word(form.words().get(i)));
        var next = edges.get(key);
        node = next != null ? next : newNode();
        edges.put(key, node);
      }
      return node;
    }

    private int pattern(SurfaceForm form, int node) {
      int last = -1;
      for (int known = nodePattern.get(node); known >= 0; known = nextPattern.get(known)) {
        if (forms.get(known).tail().equals(form.tail())) {
          return known;
        }
        last = known;
      }
      int pattern = forms.size();
      forms.add(form);
      payloads.add(new ArrayList<>());
      nextPattern.add(-1);
      if (last < 0) {
        nodePattern.set(node, pattern);
      } else {
        nextPattern.set(last, pattern);
      }
      return pattern;
    }

    private int newNode() {
      nodePattern.add(-1);
      return nodePattern.size() - 1;
    }

    private int word(String word) {
      return wordIds.computeIfAbsent(
          word,
          _ -> {
            words.add(word);
            roots.add(0);
            return words.size();
          });
    }

    /** The index of all forms added. */
    public MentionIndex build() {
      return new MentionIndex(this);
    }
  }
}
