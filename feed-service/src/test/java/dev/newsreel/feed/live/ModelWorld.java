package dev.newsreel.feed.live;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Acceptance;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.History;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.replay.OldLog;
import dev.newsreel.feed.replay.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import reactor.core.publisher.Mono;

/** A log, a store that lags and fails, two replicas that crash, and readers that move. */
final class ModelWorld implements History, OldLog {

  static final int WINDOW = 12;
  private static final List<String> FRANCHISES = List.of("bosch", "dune", "fargo");

  private final SplittableRandom random;
  private final List<NewsItem> log = new ArrayList<>();
  private final Map<Integer, NewsItem> latest = new HashMap<>();
  private final Acceptance truth = new Acceptance();
  private final List<Entry> accepted = new ArrayList<>();
  private final List<ModelReplica> replicas = new ArrayList<>();
  private final List<ModelReader> readers = new ArrayList<>();
  private int stored;
  private boolean isStoreUp = true;
  private boolean isForgetful;

  ModelWorld(SplittableRandom random) {
    this.random = random;
    replicas.add(new ModelReplica(this));
    replicas.add(new ModelReplica(this));
  }

  void forgetCursors() {
    isForgetful = true;
  }

  List<ModelReader> readers() {
    return readers;
  }

  void step() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> publish();
      case 3 -> echo();
      case 4, 5 -> replica().read(random.nextInt(1, 5));
      case 6 -> stored = Math.min(log.size(), stored + random.nextInt(6));
      case 7 -> isStoreUp = random.nextInt(4) != 0;
      case 8 -> openReader();
      case 9 -> move();
      case 10 -> reader().ifPresent(reader -> reader.setWritable(random.nextBoolean()));
      default -> crash();
    }
    replicas.forEach(ModelReplica::run);
  }

  /** Everything works again, until nothing moves any more. */
  void settle() {
    isStoreUp = true;
    readers.forEach(reader -> reader.setWritable(true));
    stored = log.size();
    for (int round = 0; round < 30; round++) {
      replicas.forEach(replica -> replica.read(log.size()));
      replicas.forEach(ModelReplica::run);
    }
  }

  private void publish() {
    int article = random.nextInt(40);
    NewsItem before = latest.get(article);
    String franchise = FRANCHISES.get(random.nextInt(FRANCHISES.size()));
    NewsItem item;
    if (before == null) {
      item = Items.item("a" + article, franchise);
    } else if (random.nextInt(4) == 0) {
      item = Items.then(before);
    } else {
      item = Items.then(before, franchise, "bosch");
    }
    latest.put(article, item);
    append(item);
  }

  private void echo() {
    if (!log.isEmpty()) {
      append(log.get(random.nextInt(log.size())));
    }
  }

  private void append(NewsItem item) {
    Position position = new Position(1, log.size());
    log.add(item);
    truth
        .judge(position, item)
        .ifPresent(first -> accepted.add(Items.entry(position.offset(), item, first)));
  }

  private void openReader() {
    if (readers.size() < 8) {
      Filter filter =
          random.nextInt(4) == 0
              ? Filter.ALL
              : Filter.franchise(FRANCHISES.get(random.nextInt(FRANCHISES.size())));
      var reader = new ModelReader(filter);
      readers.add(reader);
      reader.open(replica());
    }
  }

  private void move() {
    reader()
        .ifPresent(reader -> {
          if (isForgetful) {
            reader.forget();
          }
          reader.open(replica());
        });
  }

  private void crash() {
    int index = random.nextInt(replicas.size());
    ModelReplica dead = replicas.get(index);
    replicas.set(index, new ModelReplica(this));
    readers.stream()
        .filter(reader -> reader.isOn(dead))
        .forEach(reader -> {
          if (isForgetful) {
            reader.forget();
          }
          reader.open(replica());
        });
  }

  private ModelReplica replica() {
    return replicas.get(random.nextInt(replicas.size()));
  }

  private Optional<ModelReader> reader() {
    return readers.isEmpty()
        ? Optional.empty()
        : Optional.of(readers.get(random.nextInt(readers.size())));
  }

  /** What the reader must have seen. */
  List<String> expected(ModelReader reader) {
    return accepted.stream()
        .filter(entry -> entry.position().compareTo(reader.begin()) > 0)
        .filter(entry -> reader.filter().change(entry) != Change.NOTHING)
        .map(entry -> entry.position() + " " + reader.filter().change(entry).word())
        .toList();
  }

  NewsItem record(long offset) {
    return log.get((int) offset);
  }

  long end() {
    return log.size();
  }

  @Override
  public Mono<Position> progress() {
    return whenUp(Mono.defer(() -> stored == 0 ? Mono.empty() : Mono.just(at(stored - 1))));
  }

  @Override
  public Mono<Position> pruned() {
    return whenUp(Mono.empty());
  }

  @Override
  public Mono<List<Entry>> page(Position after, Position last, int limit) {
    return whenUp(Mono.fromSupplier(() -> between(after, last, limit)));
  }

  @Override
  public Mono<Map<ArticleId, Acceptance.Known>> before(Map<ArticleId, Position> places) {
    throw new UnsupportedOperationException("the model's replicas judge by the truth");
  }

  @Override
  public Mono<List<Entry>> newestBefore(Position position, int most) {
    throw new UnsupportedOperationException("the model's log keeps everything");
  }

  @Override
  public Mono<Stretch> after(Position position, Position end, int limit) {
    List<Entry> found = between(position, end, limit);
    return Mono.just(
        new Stretch.Entries(found, found.size() == limit ? found.getLast().position() : end));
  }

  private List<Entry> between(Position after, Position last, int limit) {
    return accepted.stream()
        .filter(
            entry -> entry.position().compareTo(after) > 0 && entry.position().compareTo(last) <= 0)
        .limit(limit)
        .toList();
  }

  private <T> Mono<T> whenUp(Mono<T> answer) {
    return Mono.defer(
        () -> isStoreUp ? answer : Mono.error(new IllegalStateException("the store is down")));
  }

  static Position at(long offset) {
    return offset < 0 ? Positions.BEFORE_ALL : new Position(1, offset);
  }
}
