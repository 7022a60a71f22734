package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted record of the log, as it is kept in memory: what filters ask for ready, the short
 * form encoded once, the whole one packed. A pure function of the record, so that every replica and
 * every tier of history serves the same bytes. Immutable.
 */
public final class Entry {

  private final LogRecordKey key;
  private final Position first;
  private final Facets now;
  private final Facets before;
  private final @Nullable String language;
  private final String source;
  private final String outlet;
  private final String story;
  private final long published;
  private final boolean retracted;
  private final boolean backfill;
  private final byte[] brief;
  private final Packed whole;

  /** What does not change when the content is withdrawn. */
  private record LogRecordKey(Position position, long time, ArticleId article, int decision) {}

  private Entry(LogRecord record, NewsItem item, Position first) {
    this.key =
        new LogRecordKey(record.position(), record.time(), item.article().id(), item.decision());
    this.first = first;
    this.now = Facets.of(item);
    this.before = Facets.before(item);
    String tongue = item.article().language();
    this.language = tongue == null ? null : tongue.intern();
    this.source = item.article().source().id().intern();
    this.outlet = item.article().source().name().intern();
    String group = item.article().storyId();
    this.story = group == null ? item.article().id().value() : group;
    Instant told = item.article().published();
    this.published = (told == null ? item.article().fetched() : told).toEpochMilli();
    this.retracted = item.article().retracted();
    this.backfill = item.article().backfill();
    this.brief = EventJson.write(Brief.of(item, record.position()));
    this.whole = Packed.of(record.value());
  }

  private Entry(Entry taken) {
    this.key = taken.key;
    this.first = taken.first;
    this.now = Facets.NONE;
    this.before = Facets.NONE;
    this.language = null;
    this.source = taken.source;
    this.outlet = taken.outlet;
    this.story = taken.story;
    this.published = taken.published;
    this.retracted = true;
    this.backfill = taken.backfill;
    this.brief = new byte[0];
    this.whole = Packed.of(new byte[0]);
  }

  /**
   * The entry of a record.
   *
   * @param item what {@link LogRecord#read()} gave
   * @param first position of the first accepted record of the article
   */
  public static Entry of(LogRecord record, NewsItem item, Position first) {
    return new Entry(record, item, first);
  }

  /** The same place in the log with nothing in it: its article was taken down later. */
  public Entry withdrawn() {
    return new Entry(this);
  }

  /** Where it is in the log. */
  public Position position() {
    return key.position();
  }

  /** Where the first accepted record of its article is: lists are sorted by it. */
  public Position first() {
    return first;
  }

  /** When the broker took it, in epoch milliseconds. */
  public long time() {
    return key.time();
  }

  /** Whom it is about. */
  public ArticleId article() {
    return key.article();
  }

  /** The number of the decision, from 1. */
  public int decision() {
    return key.decision();
  }

  /** What it says. */
  public Facets now() {
    return now;
  }

  /** What the decision before said. */
  public Facets before() {
    return before;
  }

  /** BCP 47. */
  public @Nullable String language() {
    return language;
  }

  /** Id of the source. */
  public String source() {
    return source;
  }

  /** Name of the source, for people. */
  public String outlet() {
    return outlet;
  }

  /** Articles that tell the same news have the same; an article alone has its own id. */
  public String story() {
    return story;
  }

  /** When the outlet says it was published, else when it was fetched, in epoch milliseconds. */
  public long published() {
    return published;
  }

  /** Whether the article is taken down. */
  public boolean isRetracted() {
    return retracted;
  }

  /** Whether the article was old when first seen. */
  public boolean isBackfill() {
    return backfill;
  }

  /** The short form as JSON on one line, UTF-8, about 1 kB; must not be changed. */
  public byte[] brief() {
    return brief;
  }

  /** The whole item with its position, read again from the packed record: about 50 µs. */
  public NewsItem item() {
    return EventJson.read(whole.bytes(), NewsItem.class).at(key.position());
  }

  @Override
  public String toString() {
    return key.position() + " " + key.article();
  }
}
