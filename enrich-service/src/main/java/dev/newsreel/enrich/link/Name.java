package dev.newsreel.enrich.link;

/**
 * A person, character, network or context word found in an article.
 *
 * @param number in the lexicon, by sort
 */
record Name(Lexicon.Sort sort, int number, int text, int first, int last, int start, int end) {}
