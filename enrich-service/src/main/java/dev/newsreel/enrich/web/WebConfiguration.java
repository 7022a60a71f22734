package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.CatalogEditor;
import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.enrich.correction.Corrections;
import dev.newsreel.enrich.importer.Importer;
import dev.newsreel.enrich.review.Acceptance;
import dev.newsreel.enrich.review.Reviews;
import dev.newsreel.enrich.stream.CorrectionService;
import dev.newsreel.enrich.stream.CurrentTagger;
import dev.newsreel.enrich.stream.RetagService;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.access.AccessTable;
import dev.newsreel.runtime.deadletter.DeadLetterTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service answers, and to whom. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  @Bean
  AccessTable accessTable() {
    return EnrichAccess.table();
  }

  @Bean
  PreviewController previewController(CurrentTagger tagger, CatalogEditor editor) {
    return new PreviewController(tagger, editor);
  }

  @Bean
  CatalogController catalogController(CatalogEditor editor, CurrentCatalog current) {
    return new CatalogController(editor, current);
  }

  @Bean
  CorrectionController correctionController(
      CorrectionService service, Corrections corrections, CurrentCatalog current) {
    return new CorrectionController(service, corrections, current);
  }

  @Bean
  ReviewController reviewController(Reviews reviews, Acceptance acceptance, Importer importer) {
    return new ReviewController(reviews, acceptance, importer);
  }

  @Bean
  RetagController retagController(RetagService retags) {
    return new RetagController(retags);
  }

  @Bean
  SchemaController schemaController() {
    return new SchemaController();
  }

  @Bean
  DeadLetterTopics deadLetterTopics() {
    return new DeadLetterTopics(List.of(Topics.ARTICLES));
  }
}
