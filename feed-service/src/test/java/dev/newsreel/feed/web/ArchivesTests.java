package dev.newsreel.feed.web;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Page;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.problem.ProblemException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class ArchivesTests {

  private static final Filter BOSCH = Filter.franchise("bosch");

  private final Recent recent = new Recent(10_000);
  private final Archives archives = new Archives(recent);

  /** Every fifth record is about Bosch; nothing is between 1000 and 2000. */
  private void fill(long from, long end) {
    recent.append(
        LongStream.range(from, end)
            .filter(n -> n < 1000 || n >= 2000)
            .mapToObj(n -> entry(n, item("n" + n, n % 5 == 0 ? "bosch" : "dune")))
            .toList());
  }

  private Archives.Document read(@Nullable URI address) {
    var self =
        UriComponentsBuilder.fromUri(
            address == null ? URI.create("https://news.example/feed.atom") : address);
    return archives.read(
        BOSCH, self.build().getQueryParams(), self, () -> recent.page(BOSCH, null, null, 30));
  }

  private static List<Long> offsets(Archives.Document document) {
    return document.page().entries().stream().map(one -> one.first().offset()).toList();
  }

  @Test
  void holdsEverythingInTheFeedAndItsArchivesTogether() {
    fill(0, 2_720);
    var seen = new HashSet<Long>(offsets(read(null)));
    var archived = new HashSet<URI>();

    for (URI at = read(null).chain().previous(); at != null; at = read(at).chain().previous()) {
      assertThat(archived.add(at)).isTrue();
      assertThat(read(at).chain().isArchive()).isTrue();
      seen.addAll(offsets(read(at)));
    }

    assertThat(archived)
        .extracting(URI::getQuery)
        .containsOnly("archive=1-4", "archive=1-1", "archive=1-0");
    assertThat(seen)
        .isEqualTo(
            Set.copyOf(
                LongStream.range(0, 2_720)
                    .filter(n -> n % 5 == 0 && (n < 1000 || n >= 2000))
                    .boxed()
                    .toList()));
  }

  @Test
  void leadsFromAnArchiveToTheNextAndToTheFeed() {
    fill(0, 2_720);
    URI oldest = URI.create("https://news.example/feed.atom?archive=1-0");

    assertThat(read(oldest).chain().next()).hasQuery("archive=1-1");
    assertThat(read(read(oldest).chain().next()).chain().next()).hasQuery("archive=1-4");
    assertThat(read(oldest).chain().current()).hasToString("https://news.example/feed.atom");
  }

  @Test
  void neverMovesWhatIsInAnArchive() {
    fill(0, 2_720);
    URI archive = URI.create("https://news.example/feed.atom?archive=1-1");
    List<Long> before = offsets(read(archive));

    fill(2_720, 3_600);
    recent.append(
        List.of(entry(4_000, Items.takenDown(item("n500", "bosch")), new Position(1, 500))));

    assertThat(offsets(read(archive))).isEqualTo(before.subList(0, before.size() - 1));
  }

  @Test
  void isNoArchiveWhileItStillGrows() {
    fill(0, 720);

    assertThat(read(URI.create("https://news.example/feed.atom?archive=1-1")).chain().isArchive())
        .isFalse();
    assertThat(read(null).page().entries()).hasSize(44);
    assertThat(read(null).chain().previous()).hasQuery("archive=1-0");
  }

  @Test
  void doesNotClaimToBeWholeWhereMemoryHasForgotten() {
    var small = new Recent(1_000);
    var forgetful = new Archives(small);
    small.append(
        LongStream.range(0, 1_700).mapToObj(n -> entry(n, item("n" + n, "bosch"))).toList());

    assertThat(small.floor()).isEqualTo(new Position(1, 699));
    assertThat(read(forgetful, "1-1").chain().isArchive()).isFalse();
    assertThat(read(forgetful, "1-1").chain().previous()).isNull();
    assertThat(read(forgetful, "1-2").chain().isArchive()).isTrue();
    assertThatThrownBy(() -> read(forgetful, "1-0"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("older than what is kept");
  }

  private static Archives.Document read(Archives archives, String number) {
    var self = UriComponentsBuilder.fromUriString("https://news.example/feed?archive=" + number);
    return archives.read(
        BOSCH, self.build().getQueryParams(), self, () -> new Page(List.of(), null, null));
  }

  @Test
  void saysWhatAnArchiveIs() {
    assertThatThrownBy(() -> read(URI.create("https://news.example/feed.atom?archive=old")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("1-3");
  }
}
