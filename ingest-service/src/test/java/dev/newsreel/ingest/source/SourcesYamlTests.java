package dev.newsreel.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesYamlTests {

  @Test
  void readsEveryKindOfSource() {
    List<Source> sources =
        SourcesYaml.read(
            "sources.yaml",
            """
            sources:
              - id: tvline
                name: TVLine
                group: Television
                feed: https://tvline.com/feed/
                site: https://tvline.com/
                checked: unverified
                checked-on: 2026-11-24
              - {id: map, name: Map, sitemap: "https://example.com/news.xml"}
              - {id: page, name: Page, listing: "https://example.com/", links: "h2 a", muted: true}
              - {id: wire, name: Wire, push: true}
            """);

    assertThat(sources)
        .extracting(Source::origin)
        .containsExactly(
            new Origin.Feed(URI.create("https://tvline.com/feed/")),
            new Origin.NewsSitemap(URI.create("https://example.com/news.xml")),
            new Origin.Listing(URI.create("https://example.com/"), "h2 a"),
            new Origin.Push());
    assertThat(sources.getFirst().checkedOn()).isEqualTo("2026-11-24");
    assertThat(sources.get(2).muted()).isTrue();
  }

  @Test
  void tellsEveryFaultAtOnceWithItsLine() {
    String text =
        """
        sources:
          - id: Bad Id
            name: One
            feed: nowhere
          - id: two
            feed: https://example.com/a
            colour: red
          - id: three
            name: Three
          - id: four
            name: Four
            feed: https://example.com/b
            muted: perhaps
          - id: five
            name: Five
            feed: https://example.com/c
          - id: five
            name: Again
            feed: https://example.com/d
          - just words
        """;

    assertThatThrownBy(() -> SourcesYaml.read("my.yaml", text))
        .isInstanceOfSatisfying(
            SourceFaults.class,
            e ->
                assertThat(e.faults())
                    .anySatisfy(f -> assertThat(f).startsWith("my.yaml:2: a source id must be"))
                    .anySatisfy(f -> assertThat(f).startsWith("my.yaml:4: feed must be an address"))
                    .anySatisfy(f -> assertThat(f).startsWith("my.yaml:5: a source must have name"))
                    .anySatisfy(f -> assertThat(f).startsWith("my.yaml:7: unknown field colour"))
                    .anySatisfy(
                        f -> assertThat(f).startsWith("my.yaml:8: a source must have one of"))
                    .anySatisfy(f -> assertThat(f).startsWith("my.yaml:13: muted must be true"))
                    .anySatisfy(f ->
                        assertThat(f)
                            .isEqualTo("my.yaml:17: the id five is already used in line 14"))
                    .anySatisfy(
                        f -> assertThat(f).startsWith("my.yaml:20: a source must be a mapping"))
                    .hasSize(8));
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThatThrownBy(() -> SourcesYaml.read("my.yaml", "sources:\n  - id: [\n"))
        .hasMessageContaining("my.yaml:3: not YAML");
  }

  @Test
  void saysThatTheListIsMissing() {
    assertThatThrownBy(() -> SourcesYaml.read("my.yaml", "feeds: []"))
        .hasMessageContaining("my.yaml:1: must be a mapping with a list called sources");
  }

  @Test
  void readsAnEmptyFileAsNoSources() {
    assertThat(SourcesYaml.read("my.yaml", "")).isEmpty();
  }
}
