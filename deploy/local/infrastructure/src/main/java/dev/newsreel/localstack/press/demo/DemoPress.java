package dev.newsreel.localstack.press.demo;

import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Four made-up outlets on loopback, each with its own feed format, that keep publishing made-up
 * stories about real shows: one every five seconds in the first three minutes, then one in twenty.
 * Some stories are updated later, some are told by two outlets, and some only look as if they were
 * about a show.
 *
 * <p>What is published in which slot of time depends on the seed alone; nothing runs between
 * requests.
 */
public final class DemoPress implements AutoCloseable {

  /**
   * One outlet as a source.
   *
   * @param feed address of its feed
   */
  public record Source(String id, String name, URI feed) {}

  private record Desk(String id, FeedFormat format, PublishingHouse house) {}

  private static final int UPDATE_EVERY = 7;
  private static final int WIRE_EVERY = 5;
  private static final int UPDATED_LATER_BY = 4;

  private final DemoWriter writer;
  private final InstantSource clock;
  private final Rhythm rhythm;
  private final List<Desk> desks = new ArrayList<>();
  private long next;

  private DemoPress(long seed, InstantSource clock) {
    this.writer = new DemoWriter(seed);
    this.clock = clock;
    this.rhythm = Rhythm.startingAt(clock.instant());
    this.next = rhythm.first();
  }

  /**
   * Opens the outlets.
   *
   * @param firstPort the first of four ports in a row; 0 for any four
   */
  public static DemoPress open(long seed, InstantSource clock, int firstPort) {
    var press = new DemoPress(seed, clock);
    press.open("reel-ledger", "The Reel Ledger", FeedFormat.RSS, firstPort);
    press.open("invented-post", "The Invented Post", FeedFormat.ATOM, firstPort);
    press.open("couch-and-canyon", "Couch & Canyon", FeedFormat.JSON_FEED, firstPort);
    press.open(
        "made-up-television", "Made-Up Television Weekly", FeedFormat.NEWS_SITEMAP, firstPort);
    return press;
  }

  /** Where to read the outlets. */
  public List<Source> sources() {
    return desks.stream()
        .map(desk ->
            new Source(
                desk.id(),
                desk.house().outlet().name(),
                desk.house().site().url(desk.format().path())))
        .toList();
  }

  @Override
  public void close() {
    desks.forEach(desk -> desk.house().close());
  }

  private void open(String id, String name, FeedFormat format, int firstPort) {
    var port = firstPort == 0 ? 0 : firstPort + desks.size();
    desks.add(new Desk(id, format, PublishingHouse.open(name, port, this::catchUp)));
  }

  private synchronized void catchUp() {
    for (var now = Rhythm.slot(clock.instant()); next <= now; next++) {
      if (rhythm.brings(next)) {
        publish(next);
      }
    }
  }

  private void publish(long slot) {
    var published = Rhythm.begin(slot);
    var story = writer.write(slot, published);
    desk(slot).publish(story);
    if (slot % WIRE_EVERY == 0) {
      desk(slot + 1).publish(DemoWriter.syndicate(story, published));
    }
    var earlier = slot - UPDATED_LATER_BY;
    if (slot % UPDATE_EVERY == 0 && rhythm.brings(earlier)) {
      desk(earlier)
          .publish(DemoWriter.update(writer.write(earlier, Rhythm.begin(earlier)), published));
    }
  }

  // Only every fourth slot brings a story later: without the division all of them would come from
  // one outlet.
  private PublishingHouse desk(long slot) {
    return desks.get(Math.floorMod(slot + slot / desks.size(), desks.size())).house();
  }
}
