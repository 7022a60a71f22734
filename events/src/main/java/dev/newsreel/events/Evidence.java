package dev.newsreel.events;

/**
 * Why a decision was taken, as words that a reader can check. The weights of one explanation add up
 * to its score.
 *
 * @param block index in {@link Article#blocks()}
 * @param start first UTF-16 unit in that block's text
 * @param end one after the last UTF-16 unit
 * @param surface the words themselves: {@code text.substring(start, end)}
 * @param context the sentence around, at most 160 characters, so that it can be shown without the
 *     text
 * @param contextStart where in the block's text the context begins
 * @param why a feature's name, such as {@code title}, {@code cast}, {@code network}
 * @param weight in nats for a tag, in [0,1] for a kind
 */
public record Evidence(
    Zone zone,
    int block,
    int start,
    int end,
    String surface,
    String context,
    int contextStart,
    String why,
    double weight) {}
