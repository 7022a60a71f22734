import dev.newsreel.enrich.EnrichApplication;
import dev.newsreel.enrich.catalog.CatalogEditor;
import dev.newsreel.enrich.catalog.EditResult;
import dev.newsreel.enrich.stream.RetagService;
import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Cause;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures enrich-service, which runs in this process; see the script {@code run} beside it.
 *
 * <p>Arguments: file of articles, articles for each number of consumers, numbers of consumers, stored articles of the
 * retag, most changes a second.
 */
final class Enrich {

  private static final String CHANGED = "star-trek";

  private final List<Article> texts;
  private int published;

  private Enrich(List<Article> texts) {
    this.texts = texts;
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new Enrich(read(Path.of(arguments[0])));
    int articles = Integer.parseInt(arguments[1]);
    int stored = Integer.parseInt(arguments[3]);
    var consumers = arguments[2].isBlank() ? new String[0] : arguments[2].strip().split(" +");
    if (consumers.length > 0) {
      bench.with(4, clients -> bench.through(clients, 3_000)); // Warms up.
    }
    for (String count : consumers) {
      bench.with(
          Integer.parseInt(count),
          clients -> {
            var speed = bench.through(clients, articles);
            System.out.printf("%2s consumers %8.0f articles/s%n", count, speed);
          });
    }
    if (stored > 0) {
      bench.retag(stored, Integer.parseInt(arguments[4]));
    }
    System.exit(0);
  }

  private static List<Article> read(Path file) throws Exception {
    var texts = new ArrayList<Article>();
    for (String line : Files.readAllLines(file)) {
      var json = JsonMapper.shared().readTree(line);
      var keywords = json.path("keywords").values().stream().map(JsonNode::asString).toList();
      texts.add(
          new PlainArticle(
                  json.path("title").asString(),
                  json.path("url").asString(),
                  json.path("published").asString(),
                  json.path("section").asString(),
                  keywords,
                  json.path("text").asString())
              .article());
    }
    long bytes = texts.stream().mapToLong(text -> EventJson.write(text).length).sum();
    System.out.printf("%d texts, %d bytes of JSON each%n", texts.size(), bytes / texts.size());
    return texts;
  }

  private interface Work {
    void run(KafkaClients clients) throws Exception;
  }

  private void with(int consumers, Work work) throws Exception {
    try (var service = start(consumers)) {
      var clients = service.getBean(KafkaClients.class);
      awaitMembers(clients, consumers);
      work.run(clients);
    }
  }

  private static ConfigurableApplicationContext start(int consumers) {
    return EnrichApplication.application()
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--newsreel.enrich.concurrency=" + consumers,
            "--logging.level.root=ERROR");
  }

  /** Publishes articles and returns how many a second were decided and committed. */
  private double through(KafkaClients clients, int count) throws Exception {
    long begin = System.nanoTime();
    publish(clients, count);
    awaitNoLag(clients);
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  /** Each text again and again, each time under another address. */
  private void publish(KafkaClients clients, int count) {
    try (var producer = clients.producer(Map.of("linger.ms", 20, "batch.size", 262_144))) {
      for (int i = 0; i < count; i++, published++) {
        var json = (ObjectNode) tree(texts.get(published % texts.size()));
        var url = URI.create("https://bench.example/" + published);
        var id = ArticleId.of(url).value();
        json.put("url", url.toString()).put("id", id);
        var value = json.toString().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.ARTICLES, id.getBytes(StandardCharsets.UTF_8), value));
      }
    }
  }

  private static JsonNode tree(Article article) {
    return JsonMapper.shared().readTree(new String(EventJson.write(article), StandardCharsets.UTF_8));
  }

  private static void awaitMembers(KafkaClients clients, int count) throws Exception {
    try (var admin = clients.admin()) {
      while (members(admin) < count) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    TimeUnit.SECONDS.sleep(4); // The broker waits for late members before it assigns.
  }

  private static long members(Admin admin) throws Exception {
    var group = admin.describeConsumerGroups(List.of("enrich")).describedGroups().get("enrich");
    try {
      return group.get().members().stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    } catch (ExecutionException e) {
      return 0; // There is no group before its first member.
    }
  }

  private static void awaitNoLag(KafkaClients clients) throws Exception {
    try (var admin = clients.admin()) {
      while (committed(admin) < ends(admin)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private static long committed(Admin admin) throws Exception {
    return admin.listConsumerGroupOffsets("enrich").partitionsToOffsetAndMetadata().get().values().stream()
        .filter(Objects::nonNull)
        .mapToLong(offset -> offset.offset())
        .sum();
  }

  private static long ends(Admin admin) throws Exception {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    for (int partition = 0; partition < 12; partition++) {
      asked.put(new TopicPartition(Topics.ARTICLES, partition), OffsetSpec.latest());
    }
    return admin.listOffsets(asked).all().get().values().stream().mapToLong(info -> info.offset()).sum();
  }

  private void retag(int stored, int rate) throws Exception {
    try (var service = start(4)) {
      var clients = service.getBean(KafkaClients.class);
      awaitMembers(clients, 4);
      long begin = System.nanoTime();
      int missing = Math.max(0, stored - published);
      publish(clients, missing);
      awaitNoLag(clients);
      System.out.printf("%d more articles tagged and stored in %.0f s%n", missing, seconds(begin));

      var had = new HashSet<String>();
      long head = readNews(clients, 0, item -> mark(had, item));
      rename(service.getBean(CatalogEditor.class));
      var retags = service.getBean(RetagService.class);
      begin = System.nanoTime();
      retags.begin(rate).orElseThrow();
      while (!retags.status().orElseThrow().state().equals("done")) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      var status = retags.status().orElseThrow();
      System.out.printf(
          "retag of %d articles in %.1f s (%.0f/s), %d changed and emitted, at most %d a second%n",
          status.read(), seconds(begin), status.read() / seconds(begin), status.changed(), rate);
      check(clients, head, had, status.changed());
    }
  }

  /** Who had the franchise in a tag as the log says it last. */
  private static void mark(HashSet<String> had, NewsItem item) {
    var id = item.article().id().value();
    if (item.franchises().stream().anyMatch(tag -> tag.id().equals(CHANGED))) {
      had.add(id);
    } else {
      had.remove(id);
    }
  }

  /** Another name is seen by readers, so each article of the franchise has something new to say. */
  private static void rename(CatalogEditor editor) {
    var entry = editor.find(CHANGED).orElseThrow();
    var json = new String(EventJson.write(entry.franchise()), StandardCharsets.UTF_8);
    var renamed = ((ObjectNode) JsonMapper.shared().readTree(json)).put("name", "Renamed");
    var input = new CatalogEditor.Input(renamed.toString(), false);
    if (!(editor.put(CHANGED, input, entry.version(), "bench") instanceof EditResult.Done)) {
      throw new IllegalStateException(CHANGED + " was not renamed");
    }
  }

  private static void check(KafkaClients clients, long head, HashSet<String> had, long changed) {
    var emitted = new ArrayList<NewsItem>();
    readNews(clients, head, emitted::add);
    var articles = new HashSet<String>();
    emitted.forEach(item -> articles.add(item.article().id().value()));
    boolean right =
        articles.equals(had)
            && emitted.size() == changed
            && emitted.size() == articles.size()
            && emitted.stream().allMatch(item -> item.cause() == Cause.RETAG);
    System.out.printf(
        "%d records of the log for the %d articles of the franchise: %s%n",
        emitted.size(), had.size(), right ? "what changed, once each, and nothing else" : "WRONG");
    if (!right) {
      System.exit(1);
    }
  }

  private static long readNews(KafkaClients clients, long from, Consumer<NewsItem> each) {
    var partition = new TopicPartition(Topics.NEWS, 0);
    try (var consumer = clients.consumer(Map.of())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> each.accept(EventJson.read(record.value(), NewsItem.class)));
      }
      return end;
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
