package dev.newsreel.enrich.stream;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.enrich.catalog.CatalogReady;
import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.enrich.correction.CorrectionWriter;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.decide.Decisions;
import dev.newsreel.enrich.discovery.Discovery;
import dev.newsreel.enrich.tag.Tagger;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.lease.Leases;
import dev.newsreel.runtime.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The stream's parts. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

  private static final String BINDING = "enrich-in-0";

  @Bean
  CurrentTagger currentTagger() {
    return new CurrentTagger(catalog -> Tagger.compile(catalog)::tag);
  }

  @Bean
  Enrichment enrichment(
      CurrentTagger tagger,
      Corrections corrections,
      Decisions decisions,
      Discovery discovery,
      MeterRegistry registry,
      InstantSource clock) {
    var meters = new EnrichMeters(registry, clock);
    return new Enrichment(tagger, corrections, decisions, discovery, meters);
  }

  @Bean
  CorrectionService correctionService(
      KafkaClients clients,
      CurrentTagger tagger,
      Corrections corrections,
      CorrectionWriter writer,
      Decisions decisions,
      Enrichment enrichment,
      InstantSource clock) {
    var shelf = new ArticleShelf(clients);
    return new CorrectionService(shelf, tagger, corrections, writer, decisions, enrichment, clock);
  }

  @Bean
  Consumer<Message<byte[]>> enrich(Enrichment enrichment, InstantSource clock, Spans spans) {
    return new EnrichStream(enrichment, clock, spans);
  }

  /** The binding does not start by itself: an article without a catalog would be lost. */
  @Bean
  CatalogReady startOfTheStream(ObjectProvider<BindingsLifecycleController> bindings) {
    return () -> bindings.getObject().start(BINDING);
  }

  @Bean
  StreamHealth streamHealthIndicator(KafkaClients clients, InstantSource clock) {
    return new StreamHealth(clients, clock);
  }

  @Bean
  Retags retags(MongoClient client) {
    return new Retags(client.getDatabase("newsreel_enrich").getCollection("retags"));
  }

  @Bean
  RetagMeters retagMeters(Retags retags) {
    return new RetagMeters(retags);
  }

  @Bean
  RetagService retagService(
      KafkaClients clients,
      Enrichment enrichment,
      StreamHealth health,
      Retags retags,
      MongoClient client,
      CurrentCatalog catalog,
      InstantSource clock) {
    var database = client.getDatabase("newsreel_enrich");
    var runner = new RetagRunner(clients, enrichment, retags, health::lag, clock);
    var leases = new Leases(database.getCollection("leases"), clock, "enrich-" + UUID.randomUUID());
    return new RetagService(retags, runner, leases, catalog, clock);
  }
}
