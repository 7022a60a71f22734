package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Clue;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.events.Evidence;
import java.util.List;
import java.util.stream.IntStream;

/** Quotes the words behind a clue with enough of their sentence to understand them. */
final class EvidenceWriter {

  /** The longest context, in UTF-16 units. */
  static final int CONTEXT = 160;

  private final Reading reading;

  EvidenceWriter(Reading reading) {
    this.reading = reading;
  }

  List<Evidence> write(List<Clue> clues) {
    var weights = Confidence.weights(clues);
    return IntStream.range(0, clues.size())
        .mapToObj(i -> write(clues.get(i), weights.get(i)))
        .toList();
  }

  private Evidence write(Clue clue, double weight) {
    return write(clue.why(), weight, clue.text(), clue.start(), clue.end());
  }

  Evidence write(String why, double weight, int text, int start, int end) {
    var block = reading.blocks().get(text);
    var whole = block.text();
    int[] sentence = sentence(text, start, whole.length());
    int from = from(whole, sentence[0], start, end);
    int to = to(whole, Math.min(sentence[1], from + CONTEXT), end);
    return new Evidence(
        block.zone(),
        text,
        start,
        end,
        whole.substring(start, end),
        whole.substring(from, Math.max(from, Math.min(to, from + CONTEXT))),
        from,
        why,
        weight);
  }

  private int[] sentence(int text, int start, int length) {
    var scan = reading.scan();
    int first = scan.firstToken(text);
    int stop = scan.firstToken(text + 1);
    if (first == stop) {
      return new int[] {0, length};
    }
    int token = first;
    while (token + 1 < stop && scan.start(token + 1) <= start) {
      token++;
    }
    int begin = reading.sentenceStart(token);
    int end = reading.sentenceEnd(token);
    return new int[] {
      begin == first ? 0 : scan.start(begin), end == stop ? length : scan.start(end)
    };
  }

  /** The sentence's beginning, or a word's beginning near the words when that is too far. */
  private static int from(String text, int sentence, int start, int end) {
    if (end - sentence <= CONTEXT) {
      return sentence;
    }
    int from = Math.max(sentence, start - Math.max(0, (CONTEXT - (end - start)) / 2));
    while (from < start && from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return from;
  }

  /** Back to a word's end when the sentence is cut. */
  private static int to(String text, int limit, int end) {
    int to = limit;
    if (to < text.length()) {
      while (to > end && !Character.isWhitespace(text.charAt(to))) {
        to--;
      }
    }
    while (to > end && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
