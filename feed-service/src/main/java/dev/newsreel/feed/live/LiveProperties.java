package dev.newsreel.feed.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept.
 *
 * @param heartbeat silence after which a stream is sent a comment or its cursor; 1 to 60 s
 * @param patience how long a stream may refuse bytes before it is closed; 1 to 60 s
 * @param drain over which time streams are closed when the service stops
 * @param retry what readers are told to wait before they come back, give or take a half
 * @param streams how many may be open in all
 * @param streamsPerAddress how many one address may have open without a key
 * @param streamsPerKey how many one key may have open
 */
@ConfigurationProperties("newsreel.feed.live")
public record LiveProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("8s") Duration drain,
    @DefaultValue("3s") Duration retry,
    @DefaultValue("10000") int streams,
    @DefaultValue("100") int streamsPerAddress,
    @DefaultValue("1000") int streamsPerKey) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Checks the bounds. */
  public LiveProperties {
    check("heartbeat", heartbeat);
    check("patience", patience);
    if (streams < 1 || streamsPerAddress < 1 || streamsPerKey < 1) {
      throw new IllegalArgumentException(
          "newsreel.feed.live.streams, streams-per-address and streams-per-key must be at least 1 but are "
              + streams
              + ", "
              + streamsPerAddress
              + ", "
              + streamsPerKey);
    }
    if (drain.isNegative()) {
      throw new IllegalArgumentException(
          "newsreel.feed.live.drain must not be negative but is " + drain);
    }
  }

  private static void check(String name, Duration value) {
    if (value.toSeconds() < 1 || value.compareTo(MINUTE) > 0) {
      throw new IllegalArgumentException(
          "newsreel.feed.live." + name + " must be 1 to 60 seconds but is " + value);
    }
  }
}
