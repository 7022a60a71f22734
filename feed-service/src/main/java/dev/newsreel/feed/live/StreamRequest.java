package dev.newsreel.feed.live;

import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.replay.Cursor;

/**
 * What a reader asks for when it opens a stream.
 *
 * @param rest where to find in a list what the stream cannot give any more, relative to the server
 */
public record StreamRequest(Filter filter, Fields fields, Cursor cursor, String rest) {}
