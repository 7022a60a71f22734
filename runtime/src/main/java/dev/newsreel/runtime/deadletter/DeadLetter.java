package dev.newsreel.runtime.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled.
 *
 * @param id {@code <original topic>~<partition>~<offset>} of the dead letter itself, safe in a path
 * @param topic where it came from
 * @param partition where it came from, {@code null} when the header is missing
 * @param offset where it came from
 * @param failed when it was set aside
 * @param key the record's key as text
 * @param reason what must hold and what was found
 * @param bytes length of the payload
 * @param payload at most 64 KiB of it as text; only when one letter is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
    String id,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    Instant failed,
    @Nullable String key,
    @Nullable String reason,
    int bytes,
    @Nullable String payload) {}
