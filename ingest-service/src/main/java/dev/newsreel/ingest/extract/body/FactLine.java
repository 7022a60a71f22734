package dev.newsreel.ingest.extract.body;

/**
 * One line of a page's box of facts.
 *
 * @param value one value; a person and a character are one: {@code Maggie Q as Renée Ballard}
 * @param segment number of the segment that holds the value
 */
record FactLine(String label, String value, int segment) {

  String text() {
    return label + ": " + value;
  }
}
