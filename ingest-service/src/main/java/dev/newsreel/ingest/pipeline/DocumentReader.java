package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.source.Source;

/** Reads what a source gave. */
interface DocumentReader {

  /** Whatever the bytes, an answer: a document that cannot be read says so. */
  SourceDocument read(Source source, Fetched fetched);
}
