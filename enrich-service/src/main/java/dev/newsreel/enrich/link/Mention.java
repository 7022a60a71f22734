package dev.newsreel.enrich.link;

/**
 * A title found in an article, after longer forms took what is theirs.
 *
 * @param text number of the block
 * @param first first token
 * @param last last token
 * @param start first unit in the block's text
 * @param end one after the last unit
 */
record Mention(Title title, int text, int first, int last, int start, int end) {

  int length() {
    return end - start;
  }
}
