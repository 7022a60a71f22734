import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * What a world of sources, articles and readers needs: {@code java deploy/scaling/Plan.java [inputs]
 * [name=value ...]}. The arithmetic of deploy/SCALING.md and nothing else.
 */
class Plan {

  private static final double DAY = 86_400;
  private static final Properties IN = new Properties();

  public static void main(String[] args) throws Exception {
    Path inputs = Path.of("deploy/scaling/inputs.properties");
    for (String arg : args) {
      if (!arg.contains("=")) {
        inputs = Path.of(arg);
      }
    }
    try (var reader = Files.newBufferedReader(inputs)) {
      IN.load(reader);
    }
    for (String arg : args) {
      if (arg.contains("=")) {
        IN.setProperty(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
      }
    }

    double peak = must("world.peak");
    double polls = must("world.sources") * must("world.polls-per-source-a-day") / DAY;
    double articles = must("world.articles-a-day") / DAY;
    double news = articles * must("world.tagged");
    double events = must("world.readers") * must("world.stories-per-reader-a-day") / DAY;
    head("Load, average and peak a second");
    line("looks at sources", "%.0f", polls, polls * peak);
    line("articles", "%.1f", articles, articles * peak);
    line("news in the one log partition", "%.1f", news, news * peak);
    line("events to readers", "%.0f", events, events * peak);

    head("ingest-service");
    var ingest =
        plus(
            times(polls * peak / 1000, "ingest.poll-cpu-ms"),
            times(articles * peak / 1000, "ingest.article-cpu-ms"));
    replicas(ingest, Double.MAX_VALUE);
    show("network in, Mbit/s at the peak",
        plus(
            times(polls * peak * 8 / 1e6, "ingest.poll-bytes"),
            times(articles * peak * 8 / 1e6, "ingest.article-bytes")));

    head("enrich-service");
    replicas(times(articles * peak / 1000, "enrich.article-cpu-ms"), must("partitions.articles"));

    head("feed-service");
    var cpu = times(events * peak / 1e6, "feed.event-cpu-us");
    var byHeap =
        times(must("world.readers") / (must("replica.heap-for-streams-mb") * 1e6), "feed.stream-heap-bytes");
    show("cores at the peak", cpu);
    show("replicas by CPU", over(cpu, must("replica.cores") * must("replica.utilisation")));
    show("replicas by memory of streams", byHeap);
    show("network out, Mbit/s at the peak", times(events * peak * 8 / 1e6, "feed.event-bytes"));

    head("Kafka");
    show("disk for articles, GB, all replicas",
        times(must("world.articles-a-day") * must("kafka.articles-days") * must("kafka.replication") / 1e9, "kafka.article-bytes"));
    show("disk for news, GB, all replicas",
        times(news * DAY * must("kafka.news-days") * must("kafka.replication") / 1e9, "kafka.news-bytes"));

    head("MongoDB, a year");
    show("stories, GB, one copy", times(news * DAY * 365 / 1e9, "mongodb.story-bytes"));
    show("seen articles, GB, one copy", times(must("world.articles-a-day") * 365 / 1e9, "mongodb.seen-bytes"));
  }

  private static void replicas(OptionalDouble cores, double most) {
    show("cores at the peak", cores);
    var replicas = over(cores, must("replica.cores") * must("replica.utilisation"));
    show("replicas", replicas);
    if (replicas.isPresent() && Math.ceil(replicas.getAsDouble()) > most) {
      System.out.printf("  more than the %.0f partitions: add partitions first%n", most);
    }
  }

  private static double must(String name) {
    return known(name).orElseThrow(() -> new IllegalArgumentException(name + " must have a value"));
  }

  private static OptionalDouble known(String name) {
    var text = IN.getProperty(name, "").strip();
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static OptionalDouble times(double factor, String name) {
    var unit = known(name);
    return unit.isPresent() ? OptionalDouble.of(factor * unit.getAsDouble()) : unit;
  }

  private static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble over(OptionalDouble value, double by) {
    return value.isPresent() ? OptionalDouble.of(Math.ceil(value.getAsDouble() / by)) : value;
  }

  private static void head(String title) {
    System.out.printf("%n%s%n", title);
  }

  private static void line(String what, String form, double average, double peak) {
    System.out.printf("  %-40s " + form + "  " + form + "%n", what, average, peak);
  }

  private static void show(String what, OptionalDouble value) {
    System.out.printf(
        "  %-40s %s%n",
        what,
        value.isPresent() ? "%.1f".formatted(value.getAsDouble()) : "unknown: a unit cost is not measured yet");
  }
}
