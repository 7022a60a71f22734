package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.Body;
import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.pipeline.CheckBook.Handled;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.schedule.PollInterval;
import dev.newsreel.ingest.schedule.ScheduleProperties;
import dev.newsreel.ingest.source.FakeSources;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckBookTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final SourceId ID = new SourceId("reel");
  private static final URI FEED = URI.create("https://example.com/feed");
  private static final SourceDocument DOCUMENT =
      new SourceDocument(true, List.of(), FeedHints.NONE, null, null, List.of());

  private final FakeSources sources = new FakeSources();
  private final PollInterval interval =
      new PollInterval(
          new ScheduleProperties(
              true,
              Duration.ofMinutes(5),
              Duration.ofHours(4),
              Duration.ofMinutes(20),
              Duration.ofHours(6),
              Duration.ofMinutes(10),
              Duration.ofMinutes(2),
              64,
              Duration.ofDays(2),
              Duration.ofSeconds(45),
              Duration.ofSeconds(30)));
  private final CheckBook book = new CheckBook(sources, interval, new NoHubs(), () -> NOW);

  @BeforeEach
  void add() {
    sources.add(Source.of(ID, "The Evening Reel", new Origin.Feed(FEED)), "test");
  }

  @Test
  void looksAtOnceWhenAHubBroughtWhatAnotherReplicaMustRead() {
    book.delivered(stored(), DOCUMENT, handled(true));

    assertThat(nextCheck()).isEqualTo(NOW);
  }

  @Test
  void leavesTheNextLookAloneWhenAHubBroughtWhatWasRead() {
    book.delivered(stored(), DOCUMENT, handled(false));

    assertThat(nextCheck()).isNull();
  }

  @Test
  void looksSoonWhenEntriesWereLeftToAnotherReplica() {
    book.read(stored(), fetched(), DOCUMENT, handled(false));
    assertThat(nextCheck()).isAfter(NOW.plus(Duration.ofMinutes(19)));

    book.read(stored(), fetched(), DOCUMENT, handled(true));
    assertThat(nextCheck()).isBefore(NOW.plus(Duration.ofMinutes(6)));
  }

  private static Fetched fetched() {
    return new Fetched(FEED, false, new Body(new byte[0], null), Validators.NONE, CacheHints.NONE);
  }

  private static Handled handled(boolean hasLeft) {
    return new Handled(1, List.of(), hasLeft ? 0 : 1, hasLeft, hasLeft, NOW, NOW);
  }

  private StoredSource stored() {
    return sources.find(ID).orElseThrow();
  }

  private @Nullable Instant nextCheck() {
    return stored().state().nextCheck();
  }

  private static final class NoHubs implements Hubs {

    @Override
    public boolean isTrusted(SourceId source) {
      return false;
    }

    @Override
    public void tally(SourceId source, int pushed, int polled) {}
  }
}
