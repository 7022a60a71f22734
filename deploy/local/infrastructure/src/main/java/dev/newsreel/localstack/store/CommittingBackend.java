package dev.newsreel.localstack.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write when it is on file. The H2 backend by itself commits once a second, so a kill
 * loses writes it acknowledged.
 *
 * <p>A write touches several maps (the documents, each index, the size), and a commit takes all
 * maps as they are at that moment. One lock keeps a commit out of the middle of another
 * connection's write: otherwise a kill could leave a document that is missing from the index on
 * {@code _id}, and the same id could be inserted twice. Writes that wait while a commit runs are
 * committed together by the next one.
 */
final class CommittingBackend extends H2Backend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "createindexes",
          "dropindexes",
          "create",
          "drop",
          "dropdatabase",
          "renamecollection");
  private static final int COMPACTION_AT_CLOSE_MILLIS = 1_000;

  private final ReentrantLock change = new ReentrantLock();
  private final ReentrantLock commit = new ReentrantLock();
  private long changes;
  private long committed;

  CommittingBackend(MVStore store) {
    super(store, Clock.systemUTC());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    var name = command.toLowerCase(Locale.ROOT);
    if (name.equals("hello")) {
      return hello(channel, database);
    }
    return WRITES.contains(name)
        ? write(channel, database, command, query)
        : super.handleCommand(channel, database, command, query);
  }

  /**
   * Moves what is alive out of files parts that are nearly empty, so that their space is used
   * again.
   */
  void tidy(int fillRatePercent, int bytes) {
    change.lock();
    try {
      if (!getMvStore().isClosed() && getMvStore().compact(fillRatePercent, bytes)) {
        getMvStore().commit();
      }
    } finally {
      change.unlock();
    }
  }

  @Override
  public void close() {
    change.lock();
    try {
      getMvStore().close(COMPACTION_AT_CLOSE_MILLIS);
      super.close();
    } finally {
      change.unlock();
    }
  }

  // Drivers and Spring Boot's health check send it since MongoDB 5; the server knows the name from
  // before.
  private Document hello(Channel channel, String database) {
    var answer = super.handleCommand(channel, database, "ismaster", new Document("ismaster", 1));
    return answer.append("isWritablePrimary", true);
  }

  private Document write(Channel channel, String database, String command, Document query) {
    change.lock();
    try {
      changes++;
      return super.handleCommand(channel, database, command, query);
    } finally {
      var mine = changes;
      change.unlock();
      commitUpTo(mine);
    }
  }

  private void commitUpTo(long change) {
    commit.lock();
    try {
      if (committed < change) {
        commitNow();
      }
    } finally {
      commit.unlock();
    }
  }

  private void commitNow() {
    change.lock();
    try {
      getMvStore().commit();
      committed = changes;
    } finally {
      change.unlock();
    }
  }
}
