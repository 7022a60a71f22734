package dev.newsreel.enrich.kind;

import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;

/**
 * Words that make an article this kind of news about a show.
 *
 * @param show id of the show
 * @param weight what the words add to the kind's score
 * @param text number of the block
 */
public record Sign(
    String show, Kind kind, double weight, Certainty certainty, int text, int start, int end) {}
