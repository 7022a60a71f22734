package dev.newsreel.ingest.parse.charset;

import org.jspecify.annotations.Nullable;

/**
 * A document as characters.
 *
 * @param text the characters, without byte order mark; bytes that fit nothing are U+FFFD
 * @param encoding the character set it was decoded with, lower case, by the name the document or
 *     answer used
 * @param problem what was wrong with what was declared
 */
public record DecodedText(String text, String encoding, @Nullable String problem) {}
