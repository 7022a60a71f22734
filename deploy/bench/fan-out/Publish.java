import dev.newsreel.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes news items to Kafka: Publish BROKERS EVENTS RATE; the address ends with the time it was sent. */
class Publish {

  private static final String ITEM =
      """
      {"article":{"id":"%064x","revision":1,"contentHash":"%064x","url":"https://press.example/%d",
      "source":{"id":"press","name":"The Press"},"title":"%s","excerpt":"%s","language":"en",
      "published":"2026-11-24T12:00:00Z","fetched":"2026-11-24T12:00:00Z","authors":[{"name":"A. Writer"}],
      "backfill":false,"retracted":false},"cause":"new","decision":1,
      "franchises":[{"id":"bench","name":"Bench","role":"primary","confidence":0.97,"aboutness":0.9,"evidence":[%s]}],
      "shows":[{"id":"bench-show","title":"Bench Show","franchise":"bench","role":"primary","confidence":0.97,
      "aboutness":0.9,"kinds":[{"kind":"renewal","certainty":"confirmed","evidence":[%s]}],"seasons":[2]}],
      "spoiler":false,"catalog":{"sequence":1,"digest":"%064x"}}""";

  private static final String EVIDENCE =
      """
      {"zone":"title","block":0,"start":0,"end":5,"surface":"Bench","context":"%s","contextStart":0,
      "why":"title","weight":2.5}""".formatted("The sentence around it. ".repeat(5));

  public static void main(String[] args) throws Exception {
    int events = Integer.parseInt(args[1]);
    double rate = Double.parseDouble(args[2]);
    Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "acks", "all", "linger.ms", 0);
    long run = System.nanoTime();
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor("newsreel.news.v1");
      long begin = System.nanoTime();
      for (int n = 0; n < events; n++) {
        if (rate > 0) {
          long wait = begin + (long) (n * 1e9 / rate) - System.nanoTime();
          if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
          }
        }
        producer.send(new ProducerRecord<>("newsreel.news.v1", item(run + n)));
      }
      producer.flush();
      System.out.printf("published=%d in %.3f s%n", events, (System.nanoTime() - begin) / 1e9);
    }
  }

  private static byte[] item(long n) {
    String json =
        ITEM.formatted(
            n, n, System.nanoTime(), "A headline of ordinary length", "An excerpt. ".repeat(14), EVIDENCE, EVIDENCE, 0);
    return EventJson.write(EventJson.mapper().readTree(json.getBytes(StandardCharsets.UTF_8)));
  }
}
