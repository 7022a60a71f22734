package dev.newsreel.ingest.push.signed;

import org.jspecify.annotations.Nullable;

/**
 * The three headers of Standard Webhooks as they came.
 *
 * @param id {@code webhook-id}: the message, the same when it is sent again
 * @param timestamp {@code webhook-timestamp}: seconds since 1970 of this attempt
 * @param signature {@code webhook-signature}: {@code v1,<base64>}, several separated by spaces
 */
public record SignedHeaders(
    @Nullable String id, @Nullable String timestamp, @Nullable String signature) {}
