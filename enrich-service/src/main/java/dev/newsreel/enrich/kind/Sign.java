package dev.newsreel.enrich.kind;

import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;

/**
 * Words that make an article this kind of news about a show.
 *
 * @param weight what the words add to the kind's score
 * @param sentence number of the sentence
 * @param text number of the block
 */
public record Sign(
    Kind kind, double weight, Certainty certainty, int sentence, int text, int start, int end) {}
