package dev.newsreel.ingest.extract.body;

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

  Shingles shingles() {
    Shingles shingles = Shingles.of("");
    segments.forEach(number -> shingles.add(page.segments().get(number).text()));
    return shingles;
  }
}
