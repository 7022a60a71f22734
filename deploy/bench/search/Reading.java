import dev.newsreel.events.*;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.LogRecord;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.PageRequest;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.recent.Trend;
import dev.newsreel.feed.search.SearchIndex;
import dev.newsreel.feed.search.SearchQuery;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Lists, stories, searches and trends over a full window while news keep coming; arguments: items of the window, news
 * a second, queries of each sort. Prints percentiles in microseconds.
 */
class Reading {

  static final String[] WORDS = ("detective season premiere trailer renewed cancelled casting director finale episode review streaming network "
      + "creator spinoff returns first look official date reveals joins final interview drama comedy series film actor star teaser production")
      .split(" ");
  static final Random RANDOM = new Random(7);
  static final int FRANCHISES = 120;

  static int skewed(int most) {
    return (int) (most * Math.pow(RANDOM.nextDouble(), 3));
  }

  static String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(RANDOM.nextInt(4) == 0 ? "name" + skewed(5_000) : WORDS[RANDOM.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  static Entry entry(long offset) {
    URI url = URI.create("https://outlet.example/" + offset);
    String franchise = "franchise-" + skewed(FRANCHISES);
    String show = franchise + "-show-" + RANDOM.nextInt(3);
    Instant time = Instant.now().minusSeconds(RANDOM.nextInt(20 * 86_400));
    var article = new ArticleExcerpt(ArticleId.of(url), 1, "0".repeat(64), url, new SourceRef("outlet-" + skewed(200), "Outlet"),
        words(9), words(30), "en", List.of(new Author("Ada Writer")), time, null, time, "TV", List.of(), null, Map.of(),
        "story-" + (offset - skewed(6)), false, null, false);
    var kind = new KindTag(Kind.values()[RANDOM.nextInt(Kind.values().length)], Certainty.CONFIRMED, List.of());
    var item = new NewsItem(article, null, Cause.NEW, 1, Previous.NONE,
        List.of(new FranchiseTag(franchise, franchise, Role.PRIMARY, 0.9, 0.8, List.of())),
        List.of(new ShowTag(show, show, franchise, List.of(), Role.PRIMARY, 0.9, 0.8, List.of(kind), List.of(), null, null, List.of())),
        List.of(), List.of(), List.of(), false, new CatalogVersion(1, "0".repeat(64)));
    var place = new Position(1, offset);
    return Entry.of(new LogRecord(place, time.toEpochMilli(), EventJson.write(item)), item, place);
  }

  interface Ask {
    int ask(int n);
  }

  static void measure(String name, int count, Ask ask) {
    for (int n = 0; n < count / 4; n++) ask.ask(n);
    long[] took = new long[count];
    long found = 0;
    for (int n = 0; n < count; n++) {
      long begin = System.nanoTime();
      found += ask.ask(n);
      took[n] = System.nanoTime() - begin;
    }
    Arrays.sort(took);
    System.out.printf("%-44s p50 %7.0f  p99 %7.0f  max %7.0f us, %.1f found%n", name, took[count / 2] / 1e3,
        took[(int) (count * 0.99)] / 1e3, took[count - 1] / 1e3, found / (double) count);
  }

  static PageRequest page(Filter filter, dev.newsreel.feed.recent.Hits hits, boolean grouped) {
    return new PageRequest(filter, hits, grouped, null, null, 30);
  }

  static Filter language(String tag) {
    return new Filter(Set.of(), Set.of(), Set.of(), Filter.IN_STREAM, 0, Set.of(tag), Set.of());
  }

  public static void main(String[] args) throws Exception {
    int items = Integer.parseInt(args[0]);
    int rate = Integer.parseInt(args[1]);
    int count = Integer.parseInt(args[2]);
    var recent = new Recent(items);
    var index = new SearchIndex();
    long begin = System.nanoTime();
    for (long offset = 0; offset < items; offset += 1_000) {
      var batch = new ArrayList<Entry>();
      for (long n = offset; n < offset + 1_000; n++) batch.add(entry(n));
      recent.append(batch);
      index.put(batch);
    }
    System.gc();
    Thread.sleep(500);
    var memory = Runtime.getRuntime();
    System.out.printf("%d items and their index made in %.1f s; %d MB of heap in use%n", items, (System.nanoTime() - begin) / 1e9,
        (memory.totalMemory() - memory.freeMemory()) >> 20);
    var live = Thread.ofPlatform().daemon().start(() -> {
      for (long offset = items; ; ) {
        var batch = new ArrayList<Entry>();
        for (int n = 0; n < Math.max(1, rate / 20); n++) batch.add(entry(offset++));
        recent.append(batch);
        index.forgetThrough(recent.floor());
        index.put(batch);
        try {
          Thread.sleep(50);
        } catch (InterruptedException e) {
          return;
        }
      }
    });
    var random = new Random(11);
    measure("a franchise's list", count, n -> recent.page(page(Filter.franchise("franchise-" + random.nextInt(FRANCHISES)), null, false)).entries().size());
    measure("a franchise's stories", count, n -> recent.page(page(Filter.franchise("franchise-" + random.nextInt(FRANCHISES)), null, true)).entries().size());
    measure("everything in a language nobody writes", count / 10, n -> recent.page(page(language("fi"), null, false)).entries().size());
    String[] queries = {"detective", "season trailer", "\"first look\"", "name7", "name42 -review", "pro*", "title:renewed", "outlet:outlet drama", "nothingatall"};
    for (String words : queries) {
      var query = ((SearchQuery.Parsed.Read) SearchQuery.read(words)).query();
      measure("search: " + words, count / 5, n -> recent.page(page(Filter.ALL, index.search(query), false)).entries().size());
    }
    measure("search in a franchise", count, n -> recent.page(page(Filter.franchise("franchise-" + random.nextInt(FRANCHISES)),
        index.search(((SearchQuery.Parsed.Read) SearchQuery.read(queries[n % queries.length])).query()), true)).entries().size());
    measure("a franchise's trend", count / 5, n -> {
      var filter = Filter.franchise("franchise-" + random.nextInt(FRANCHISES));
      return Trend.of(recent.all(filter), filter, Trend.Bucket.DAY, 14, Instant.now()).articles().now();
    });
    live.interrupt();
  }
}
