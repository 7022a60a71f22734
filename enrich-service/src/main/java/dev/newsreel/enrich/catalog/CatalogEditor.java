package dev.newsreel.enrich.catalog;

import dev.newsreel.enrich.catalog.EditResult.Busy;
import dev.newsreel.enrich.catalog.EditResult.Done;
import dev.newsreel.enrich.catalog.EditResult.Missing;
import dev.newsreel.enrich.catalog.EditResult.Outdated;
import dev.newsreel.enrich.catalog.EditResult.Refused;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalog as people change it. Each edit is checked against the whole catalog, so that what is
 * published always holds together. Thread-safe; blocks.
 */
public final class CatalogEditor {

  private final CatalogWriter writer;
  private final CurrentCatalog current;
  private final CatalogHistory history;

  CatalogEditor(CatalogWriter writer, CurrentCatalog current, CatalogHistory history) {
    this.writer = writer;
    this.current = current;
    this.history = history;
  }

  /**
   * Franchises as a request has them.
   *
   * @param yaml kebab-case YAML as in files; else camelCase JSON as on the topic
   */
  public record Input(String text, boolean yaml) {

    CatalogFile file() {
      return new CatalogFile("request", yaml ? text : printed());
    }

    /**
     * JSON is YAML but for tabs and some escapes; printed anew it is, with a line for each value.
     */
    private String printed() {
      try {
        return JSON.writeValueAsString(JSON.readTree(text));
      } catch (JacksonException e) {
        throw new MalformedEventException("the body must be JSON: " + e.getOriginalMessage(), e);
      }
    }

    private static final JsonMapper JSON =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Spelling spelling() {
      return yaml ? Spelling.KEBAB : Spelling.CAMEL;
    }
  }

  /** Every franchise, by id. */
  public List<CatalogEntry> all() {
    return current.entries().all().stream().filter(entry -> entry.franchise() != null).toList();
  }

  /** The entry of a franchise; empty when there is none, or none any more. */
  public Optional<CatalogEntry> find(String id) {
    return current.entries().find(id).filter(entry -> entry.franchise() != null);
  }

  /** What a former id is called now. */
  public Optional<String> renamed(String id) {
    return current.catalog().franchise(id).map(Franchise::id).filter(now -> !now.equals(id));
  }

  /** Former entries, oldest first, and the one of today. */
  public List<CatalogEntry> history(String id) {
    var all = new ArrayList<>(history.read(id));
    current
        .entries()
        .find(id)
        .ifPresent(now -> {
          all.removeIf(kept -> kept.version() == now.version());
          all.add(now);
        });
    return List.copyOf(all);
  }

  /**
   * Puts one franchise.
   *
   * @param expected the version it must have; 0 when there must be none
   */
  public EditResult put(String id, Input input, int expected, String editor) {
    return writer.alone(session -> put(session, id, input, expected, editor)).orElseGet(Busy::new);
  }

  /**
   * Deletes one franchise.
   *
   * @param expected the version it must have
   */
  public EditResult delete(String id, int expected, String editor) {
    return writer.alone(session -> delete(session, id, expected, editor)).orElseGet(Busy::new);
  }

  /**
   * Puts all franchises of a document, or none.
   *
   * @param dry only tells what would be done
   */
  public EditResult put(Input input, boolean dry, String editor) {
    return dry
        ? preview(input, editor)
        : writer.alone(session -> put(session, input, editor)).orElseGet(Busy::new);
  }

  /**
   * The catalog as it would be with these franchises. Nothing is stored.
   *
   * @return read, with the warnings that the change brings; or refused, with every fault
   */
  public CatalogReading overlay(Input input) {
    var now = current.catalog();
    var change = CatalogLoader.change(now, input.file(), input.spelling(), Set.of());
    if (change.isRefused()) {
      return new CatalogReading.Refused(change.faults());
    }
    var franchises = new HashMap<>(now.franchises());
    change.franchises().forEach(franchise -> franchises.put(franchise.id(), franchise));
    var sequence = now.version().sequence();
    var catalog = Catalog.of(sequence, franchises.values(), now.networks().values());
    return new CatalogReading.Read(catalog, change.faults());
  }

  private EditResult put(
      CatalogWriter.Session session, String id, Input input, int expected, String editor) {
    if (version(session.entries(), id) != expected) {
      return new Outdated(version(session.entries(), id));
    }
    var change = change(session, input);
    var ids = change.franchises().stream().map(Franchise::id).toList();
    if (!change.isRefused() && !ids.equals(List.of(id))) {
      return refused("must be the one franchise " + id + " of the address");
    }
    return publish(session, change, editor);
  }

  private EditResult put(CatalogWriter.Session session, Input input, String editor) {
    return publish(session, change(session, input), editor);
  }

  private EditResult preview(Input input, String editor) {
    var change = CatalogLoader.change(current.catalog(), input.file(), input.spelling(), Set.of());
    if (change.isRefused()) {
      return new Refused(change.faults());
    }
    var entries = new ArrayList<CatalogEntry>();
    for (Franchise franchise : changed(current.entries(), change.franchises())) {
      int version = current.entries().find(franchise.id()).map(CatalogEntry::version).orElse(0);
      var digest = Digests.of(franchise);
      entries.add(
          new CatalogEntry(0, version + 1, digest, editor, java.time.Instant.EPOCH, franchise));
    }
    return new Done(entries, change.faults());
  }

  private EditResult delete(CatalogWriter.Session session, String id, int expected, String editor) {
    int version = version(session.entries(), id);
    if (version == 0) {
      return new Missing();
    }
    if (version != expected) {
      return new Outdated(version);
    }
    var nothing = new CatalogFile("request", "");
    var change = CatalogLoader.change(current.catalog(), nothing, Spelling.CAMEL, Set.of(id));
    return change.isRefused()
        ? new Refused(change.faults())
        : new Done(List.of(publish(session, id, null, editor)), change.faults());
  }

  private EditResult publish(
      CatalogWriter.Session session, CatalogLoader.Change change, String editor) {
    if (change.isRefused()) {
      return new Refused(change.faults());
    }
    var entries =
        changed(session.entries(), change.franchises()).stream()
            .map(franchise -> publish(session, franchise.id(), franchise, editor))
            .toList();
    return new Done(entries, change.faults());
  }

  private CatalogEntry publish(
      CatalogWriter.Session session, String id, @Nullable Franchise franchise, String editor) {
    session.entries().find(id).ifPresent(before -> history.keep(id, before));
    return session.publish(id, franchise, editor);
  }

  private static List<Franchise> changed(Entries entries, List<Franchise> franchises) {
    return franchises.stream().filter(franchise -> differs(entries, franchise)).toList();
  }

  private static boolean differs(Entries entries, Franchise franchise) {
    var digest = Digests.of(franchise);
    return entries.find(franchise.id()).filter(now -> now.digest().equals(digest)).isEmpty();
  }

  private CatalogLoader.Change change(CatalogWriter.Session session, Input input) {
    var catalog = session.entries().catalog(current.catalog().networks().values());
    return CatalogLoader.change(catalog, input.file(), input.spelling(), Set.of());
  }

  /** A deleted franchise counts as none, whatever its last version was. */
  private static int version(Entries entries, String id) {
    return entries
        .find(id)
        .filter(entry -> entry.franchise() != null)
        .map(CatalogEntry::version)
        .orElse(0);
  }

  private static EditResult refused(String message) {
    return new Refused(List.of(new Fault("request", 1, Fault.Severity.ERROR, message)));
  }
}
