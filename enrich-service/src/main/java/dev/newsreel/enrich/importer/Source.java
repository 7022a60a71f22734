package dev.newsreel.enrich.importer;

import dev.newsreel.events.catalog.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another source of facts about shows. Blocks. */
interface Source {

  /** {@code wikidata} or {@code tvmaze}. */
  String name();

  /** What must be said of its facts; {@code null} when nothing must. */
  @Nullable String licence();

  /**
   * Everything it calls by the show's title; several when it has namesakes.
   *
   * @throws SourceFailedException when it does not answer, or not as expected
   */
  List<ShowFacts> find(Show show);
}
