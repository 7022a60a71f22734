package dev.newsreel.feed.search;

import dev.newsreel.feed.recent.Hits;
import java.io.IOException;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the first position of each document that is found. */
final class Firsts extends SimpleCollector {

  /** One collector a slice, and all they found together. */
  static final class All implements CollectorManager<Firsts, Hits> {

    @Override
    public Firsts newCollector() {
      return new Firsts();
    }

    @Override
    public Hits reduce(Collection<Firsts> collectors) {
      return Hits.of(collectors.stream().map(one -> one.found.build()).flatMapToLong(s -> s));
    }
  }

  private final LongStream.Builder found = LongStream.builder();
  private NumericDocValues firsts = DocValues.emptyNumeric();

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    firsts = DocValues.getNumeric(context.reader(), Documents.FIRST);
  }

  @Override
  public void collect(int document) throws IOException {
    if (firsts.advanceExact(document)) {
      found.add(firsts.longValue());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
