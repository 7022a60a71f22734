package dev.newsreel.localstack.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The one file behind the store, opened so that nothing is written to it but by {@link
 * CommittingBackend}.
 */
final class StoreFile {

  // Freed space is used again after this time. H2's 45 s protect against a disk that reorders
  // writes in a power cut, which we
  // do not promise to survive; with one commit for each write they would let the file grow by
  // hundreds of megabytes.
  private static final int RETENTION_MILLIS = 2_000;
  private static final int CACHE_MEGABYTES = 16;
  private static final int COMPACTION_AT_START_MILLIS = 500;

  private StoreFile() {}

  static MVStore open(Path folder) {
    var store =
        new MVStore.Builder()
            .fileName(folder.resolve("store.mv").toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .open();
    store.setRetentionTime(RETENTION_MILLIS);
    store.compactFile(COMPACTION_AT_START_MILLIS);
    return store;
  }
}
