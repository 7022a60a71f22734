package dev.newsreel.localstack.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One outlet on its site: what it publishes appears in its feeds, in every format, and as a page.
 * Thread-safe.
 */
public final class PublishingHouse implements AutoCloseable {

  private static final int FEED_LENGTH = 30;

  private final PressSite site;
  private final Outlet outlet;
  private final Map<String, Story> stories = new LinkedHashMap<>();

  private PublishingHouse(PressSite site, Outlet outlet) {
    this.site = site;
    this.outlet = outlet;
  }

  /**
   * Opens an outlet without stories.
   *
   * @param port 0 for any
   */
  public static PublishingHouse open(String name, int port) {
    return open(name, port, () -> {});
  }

  /**
   * Opens an outlet without stories.
   *
   * @param port 0 for any
   * @param beforeFeed runs before a feed is answered, in a thread of the request: a chance to
   *     publish
   */
  public static PublishingHouse open(String name, int port, Runnable beforeFeed) {
    var site = PressSite.start(port);
    var house = new PublishingHouse(site, new Outlet(name, site.origin()));
    site.serve("/robots.txt", Page.text("User-agent: *\nDisallow: /private/\n", Instant.EPOCH));
    for (var format : FeedFormat.values()) {
      site.serve(
          format.path(),
          () -> {
            beforeFeed.run();
            return format.render(house.outlet, house.newestFirst());
          });
    }
    return house;
  }

  /** Publishes a story, or another version of one with the same slug. */
  public synchronized PublishingHouse publish(Story story) {
    stories.put(story.slug(), story);
    site.serve(story.path(), StoryPage.render(outlet, story));
    return this;
  }

  /** Publishes each. */
  public PublishingHouse publish(Collection<Story> several) {
    several.forEach(this::publish);
    return this;
  }

  public PressSite site() {
    return site;
  }

  public Outlet outlet() {
    return outlet;
  }

  @Override
  public void close() {
    site.close();
  }

  private synchronized List<Story> newestFirst() {
    var all = new ArrayList<>(stories.values());
    all.sort(Comparator.comparing(Story::modified).reversed());
    return List.copyOf(all.subList(0, Math.min(FEED_LENGTH, all.size())));
  }
}
