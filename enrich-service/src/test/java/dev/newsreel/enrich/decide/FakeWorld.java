package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * A store and a log that live through the death of who uses them. Each operation is two moments,
 * one before it takes effect and one after, and something may happen at any of them.
 */
final class FakeWorld {

  /** What a SIGKILL looks like from inside. */
  static final class Killed extends RuntimeException {}

  private final Map<ArticleId, Ledger> ledgers = new HashMap<>();
  private final List<byte[]> log = new ArrayList<>();
  private final Runnable moment;

  FakeWorld(Runnable moment) {
    this.moment = moment;
  }

  /** Dies at one moment, counted from 0, and never again. */
  static Runnable dieAt(int moment) {
    var passed = new int[1];
    return () -> {
      if (passed[0]++ == moment) {
        throw new Killed();
      }
    };
  }

  Ledgers ledgers(Runnable interruption) {
    return new Ledgers() {
      @Override
      public Ledger find(ArticleId id) {
        interruption.run();
        return ledgers.getOrDefault(id, Ledger.NONE);
      }

      @Override
      public boolean write(ArticleId id, Ledger next) {
        interruption.run();
        boolean first = ledgers.getOrDefault(id, Ledger.NONE).turn() == next.turn() - 1;
        if (first) {
          ledgers.put(id, next);
        }
        interruption.run();
        return first;
      }
    };
  }

  NewsLog log(Runnable interruption) {
    return (key, record) -> {
      interruption.run();
      log.add(record.bytes());
      interruption.run();
    };
  }

  Decisions process(Runnable interruption) {
    return new Decisions(
        ledgers(interruption),
        log(interruption),
        () -> java.time.Instant.parse("2026-11-24T12:00:00Z"));
  }

  Decisions process() {
    return process(moment);
  }

  Decisions undisturbed() {
    return process(FakeWorld::nothing);
  }

  static void nothing() {}

  /** The ledger of the test's article. */
  Ledger ledger() {
    return ledgers.getOrDefault(Articles.ID, Ledger.NONE);
  }

  /** Every record of the log, echoes too. */
  List<NewsItem> log() {
    return log.stream().map(bytes -> EventJson.read(bytes, NewsItem.class)).toList();
  }

  /** What a reader of the log accepts: decisions greater than the last accepted one. */
  List<NewsItem> accepted() {
    var accepted = new ArrayList<NewsItem>();
    for (NewsItem item : log()) {
      if (accepted.isEmpty() || item.decision() > accepted.getLast().decision()) {
        accepted.add(item);
      }
    }
    return accepted;
  }

  /** The distinct records that one number was used for. */
  Map<Integer, List<NewsItem>> recordsByNumber() {
    var byNumber = new LinkedHashMap<Integer, List<NewsItem>>();
    for (NewsItem item : log()) {
      var records = byNumber.computeIfAbsent(item.decision(), number -> new ArrayList<>());
      if (!records.contains(item)) {
        records.add(item);
      }
    }
    return byNumber;
  }

  /** Runs what may be killed; {@code true} when it was. */
  static boolean dies(Executable work) {
    try {
      work.execute();
      return false;
    } catch (Killed e) {
      return true;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
