package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.extract.ExtractedArticle;
import dev.newsreel.ingest.fetch.Reason;
import java.net.URI;

/** Reads an article's page. */
public interface PageReader {

  /** Fetches the page and reads the article on it. */
  Page read(URI url);

  /** What became of a page. */
  sealed interface Page {
    /** Read. */
    record Read(ExtractedArticle article) implements Page {}

    /**
     * Not to be had.
     *
     * @param isForNow whether it may be there another time
     */
    record Absent(Reason reason, String detail, boolean isForNow) implements Page {}
  }
}
