package dev.newsreel.ingest.extract.body;

import java.util.HashSet;
import java.util.List;

/**
 * What an engine takes from a page.
 *
 * @param segments numbers of the chosen segments, in page order
 * @param standfirst the number of its segment, or -1
 * @param facts the lines of the page's boxes of facts
 * @param method the engine's name
 */
record Choice(
    PageTree page,
    Parts parts,
    List<Integer> segments,
    int standfirst,
    List<FactLine> facts,
    String method) {

  Choice {
    segments = List.copyOf(segments);
    facts = List.copyOf(facts);
  }

  static Choice none(PageTree page, Parts parts) {
    return new Choice(page, parts, List.of(), -1, List.of(), "baseline");
  }

  /** Characters of text, captions left out. */
  int length() {
    int length = 0;
    for (int number : segments) {
      Segment segment = page.segments().get(number);
      length += parts.captions().get(segment.element()) ? 0 : segment.length();
    }
    return length;
  }

  /** Which share of this choice's characters another one of the same page has too. */
  double shareIn(Choice other) {
    var theirs = new HashSet<>(other.segments());
    int all = 0;
    int shared = 0;
    for (int number : segments) {
      int length = page.segments().get(number).length();
      all += length;
      shared += theirs.contains(number) ? length : 0;
    }
    return all == 0 ? 0 : (double) shared / all;
  }

  Shingles shingles() {
    Shingles shingles = Shingles.of("");
    segments.forEach(number -> shingles.add(page.segments().get(number).text()));
    return shingles;
  }
}
