package dev.newsreel.enrich.discovery;

/**
 * What may be the name of a show that the catalog does not have.
 *
 * @param title as the article writes it
 * @param sentence around it, at most 160 characters
 */
record UnknownTitle(String title, String sentence) {}
