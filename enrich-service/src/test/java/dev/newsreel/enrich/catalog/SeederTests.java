package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeederTests {

  private final FakeSession session = new FakeSession();
  private final Set<String> published = new HashSet<>();

  @Test
  void publishesASeedOnce() {
    assertThat(seed(franchise("a", "A"), franchise("b", "B"))).isEqualTo(2);
    assertThat(seed(franchise("a", "A"), franchise("b", "B"))).isZero();
  }

  @Test
  void publishesOnlyWhatIsNewInANewSeed() {
    seed(franchise("a", "A"), franchise("b", "B"));

    assertThat(seed(franchise("a", "A"), franchise("b", "B2"))).isEqualTo(1);
    assertThat(session.entry("b").version()).isEqualTo(2);
    assertThat(session.entry("b").sequence()).isEqualTo(3);
  }

  @Test
  void takesNothingBackWhenAnOlderReplicaRestarts() {
    seed(franchise("a", "A"));
    seed(franchise("a", "A2"));

    assertThat(seed(franchise("a", "A"))).isZero();
    assertThat(name("a")).contains("A2");
  }

  @Test
  void leavesWhatAPersonEdited() {
    seed(franchise("a", "A"));
    session.publish("a", franchise("a", "By hand"), "key:anna");

    seed(franchise("a", "A2"));

    assertThat(name("a")).contains("By hand");
  }

  @Test
  void leavesWhatAPersonDeleted() {
    seed(franchise("a", "A"));
    session.publish("a", null, "key:anna");

    seed(franchise("a", "A2"));

    assertThat(name("a")).isEmpty();
  }

  @Test
  void deletesWhatTheNewSeedDoesNotHave() {
    seed(franchise("a", "A"), franchise("b", "B"));
    session.publish("c", franchise("c", "By hand"), "key:anna");

    seed(franchise("a", "A"));

    assertThat(name("b")).isEmpty();
    assertThat(name("c")).contains("By hand");
  }

  @Test
  void publishesWhatIsMissingEvenOfAnOldSeed() {
    seed(franchise("a", "A"), franchise("b", "B"));
    session.entries = session.entries.without("b");

    assertThat(seed(franchise("a", "A"), franchise("b", "B"))).isEqualTo(1);
  }

  private int seed(Franchise... franchises) {
    var catalog = Catalog.of(0, List.of(franchises), List.of());
    return new Seeder(new Seed(catalog, List.of()), published::contains, published::add)
        .publish(session);
  }

  private Optional<String> name(String id) {
    return Optional.ofNullable(session.entry(id).franchise()).map(Franchise::name);
  }

  private static Franchise franchise(String id, String name) {
    return new Franchise(
        id, name, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), null, false, List.of());
  }

  private static final class FakeSession implements CatalogWriter.Session {

    private Entries entries = Entries.NONE;

    @Override
    public Entries entries() {
      return entries;
    }

    @Override
    public CatalogEntry publish(String id, @Nullable Franchise franchise, String editor) {
      int version = entries.find(id).map(CatalogEntry::version).orElse(0) + 1;
      var digest = franchise == null ? "" : Digests.of(franchise);
      var entry =
          new CatalogEntry(
              entries.sequence() + 1, version, digest, editor, Instant.EPOCH, franchise);
      entries = entries.with(id, entry);
      return entry;
    }

    CatalogEntry entry(String id) {
      return entries.find(id).orElseThrow();
    }
  }
}
