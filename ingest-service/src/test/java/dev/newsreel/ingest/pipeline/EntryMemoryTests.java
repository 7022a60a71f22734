package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryMemoryTests {

  private static final Entry ENTRY = entry("https://example.com/a", "One", "stamp");

  @Test
  void knowsAnEntryThatWasHandled() {
    var memory = new EntryMemory(Map.of());
    memory.handled(ENTRY);

    var next = new EntryMemory(memory.toRemember());

    assertThat(next.isFresh(ENTRY)).isFalse();
    assertThat(next.isFresh(entry("https://example.com/a", "Changed", "stamp"))).isTrue();
    assertThat(next.isFresh(entry("https://example.com/a", "One", "other"))).isTrue();
    assertThat(next.isFresh(entry("https://example.com/b", "One", "stamp"))).isTrue();
  }

  @Test
  void triesAPageThatWasNotThereAFewTimes() {
    Map<String, String> remembered = Map.of();
    int tries = 0;
    while (new EntryMemory(remembered).isFresh(ENTRY)) {
      var memory = new EntryMemory(remembered);
      memory.handledWithoutPage(ENTRY);
      remembered = memory.toRemember();
      tries++;
    }

    assertThat(tries).isEqualTo(3);
  }

  @Test
  void forgetsTheOldestBeyondAThousand() {
    Map<String, String> remembered = Map.of();
    for (int i = 0; i < 1_200; i++) {
      var memory = new EntryMemory(remembered);
      memory.handled(entry("https://example.com/" + i, "x", "x"));
      remembered = memory.toRemember();
    }

    assertThat(remembered).hasSize(1_000);
    assertThat(new EntryMemory(remembered).isFresh(entry("https://example.com/1199", "x", "x")))
        .isFalse();
    assertThat(new EntryMemory(remembered).isFresh(entry("https://example.com/0", "x", "x")))
        .isTrue();
  }

  private static Entry entry(String url, String title, String stamp) {
    return new Entry(
        URI.create(url), title, null, null, List.of(), null, null, List.of(), null, null, stamp);
  }
}
