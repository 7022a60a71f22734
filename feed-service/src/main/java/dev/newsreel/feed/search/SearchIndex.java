package dev.newsreel.feed.search;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Hits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index itself, in memory, with the latest entry of each article. One thread writes; any number
 * search at the same time without waiting for it.
 */
public final class SearchIndex implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  private final IndexWriter writer;
  private final SearcherManager searchers;

  public SearchIndex() {
    try {
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(NewsAnalyzer.ofTexts())
                  .setMergeScheduler(new SerialMergeScheduler())
                  .setUseCompoundFile(false));
      searchers = new SearcherManager(writer, new Uncached());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index changes many times a second, so nothing that Lucene would cache lasts. */
  private static final class Uncached extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /**
   * Takes entries in log order, then lets them be found. Whose article is no longer about anything
   * can no longer be found.
   */
  public void put(List<Entry> entries) {
    try {
      for (Entry entry : entries) {
        put(entry);
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Entry entry) throws IOException {
    if (entry.now().isNothing()) {
      writer.deleteDocuments(Documents.id(entry.article()));
      return;
    }
    Document document;
    try {
      document = Documents.of(entry);
    } catch (RuntimeException e) {
      // One that has no words we can keep must not keep the others from being found.
      log.atError().addKeyValue("entry", entry).setCause(e).log("Entry cannot be found");
      return;
    }
    writer.updateDocument(Documents.id(entry.article()), document);
  }

  /** Forgets articles whose latest entry is not after the position. */
  public void forgetThrough(Position floor) {
    try {
      writer.deleteDocuments(
          LongPoint.newRangeQuery(Documents.LATEST, Long.MIN_VALUE, Hits.pack(floor)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first positions of the articles that the query finds. */
  public Hits search(Query query) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return searcher.search(query, new Firsts.All());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many articles can be found. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
