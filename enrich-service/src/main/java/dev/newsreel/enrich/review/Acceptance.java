package dev.newsreel.enrich.review;

import dev.newsreel.enrich.catalog.CatalogEditor;
import dev.newsreel.enrich.catalog.CatalogEditor.Input;
import dev.newsreel.enrich.catalog.EditResult;
import dev.newsreel.enrich.review.ReviewItem.State;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the catalog as an item proposes, once a person said so. Thread-safe; blocks. */
public final class Acceptance {

  private final Reviews reviews;
  private final CatalogEditor editor;
  private final InstantSource clock;

  Acceptance(Reviews reviews, CatalogEditor editor, InstantSource clock) {
    this.reviews = reviews;
    this.editor = editor;
    this.clock = clock;
  }

  /** What came of accepting or dismissing. */
  public sealed interface Result {

    /** The item as it is now. */
    record Decided(ReviewItem item) implements Result {}

    /** The catalog was not changed, and the item is still open. */
    record NotChanged(EditResult why) implements Result {}

    /** There is no such item. */
    record Missing() implements Result {}

    /** Somebody decided before. */
    record Closed(State state) implements Result {}

    /** The item does not say enough. */
    record Unclear(String what) implements Result {}
  }

  /**
   * Changes the catalog as proposed.
   *
   * @param franchise where a new title belongs: an id, of a new franchise too; {@code null} makes a
   *     franchise of the title's own
   */
  public Result accept(String id, @Nullable String franchise, String by) {
    var item = reviews.find(id);
    if (item.isEmpty()) {
      return new Result.Missing();
    }
    if (item.get().state() != State.OPEN) {
      return new Result.Closed(item.get().state());
    }
    return accept(item.get(), franchise, by);
  }

  private Result accept(ReviewItem item, @Nullable String franchise, String by) {
    var target = target(item, franchise);
    var entry = editor.find(target);
    var change = new FranchiseChange(json(entry, target, item), today());
    var fault = change.apply(item);
    if (fault.isPresent()) {
      return new Result.Unclear(fault.get());
    }
    int version = entry.map(CatalogEntry::version).orElse(0);
    var result = editor.put(target, new Input(change.json(), false), version, by);
    return result instanceof EditResult.Done
        ? decided(item, State.ACCEPTED)
        : new Result.NotChanged(result);
  }

  /** Leaves the catalog as it is; found again, the item stays dismissed. */
  public Result dismiss(String id) {
    var item = reviews.find(id);
    if (item.isEmpty()) {
      return new Result.Missing();
    }
    return item.get().state() == State.OPEN
        ? decided(item.get(), State.DISMISSED)
        : new Result.Closed(item.get().state());
  }

  private Result decided(ReviewItem item, State state) {
    return reviews
        .decide(item, state, clock.instant())
        .<Result>map(Result.Decided::new)
        .orElseGet(() -> again(item, state));
  }

  /** It was found once more in between, or somebody else decided. */
  private Result again(ReviewItem item, State state) {
    var now = reviews.find(item.id());
    return now.filter(found -> found.state() == State.OPEN).isPresent()
        ? decided(now.get(), state)
        : now.<Result>map(found -> new Result.Closed(found.state())).orElse(new Result.Missing());
  }

  private static String target(ReviewItem item, @Nullable String franchise) {
    var known = item.franchise();
    return known != null ? known : franchise == null ? ReviewItems.slug(item.value()) : franchise;
  }

  private static ObjectNode json(Optional<CatalogEntry> entry, String id, ReviewItem item) {
    Franchise franchise = entry.map(CatalogEntry::franchise).orElse(null);
    if (franchise == null) {
      return JsonMapper.shared()
          .createObjectNode()
          .put("id", id)
          .put("name", item.value())
          .put("partial", true);
    }
    var text = new String(EventJson.write(franchise), StandardCharsets.UTF_8);
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }
}
