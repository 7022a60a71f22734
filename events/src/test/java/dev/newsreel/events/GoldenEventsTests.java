package dev.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.newsreel.events.catalog.CatalogEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every shape ever released: golden files are added, never edited. */
class GoldenEventsTests {

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          Topics.ARTICLES, Article.class,
          Topics.NEWS, NewsItem.class,
          Topics.CATALOG, CatalogEntry.class);

  private static final Map<String, String> SCHEMAS =
      Map.of(
          Topics.ARTICLES, "article.v1",
          Topics.NEWS, "news-item.v1",
          Topics.CATALOG, "catalog-entry.v1");

  static List<Path> goldenFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void writesAGoldenEventBackAsItWasRead(Path golden) throws IOException {
    Object event = EventJson.read(Files.readAllBytes(golden), type(golden));

    assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void meetsItsSchema(Path golden) throws IOException {
    assertThat(schema(golden).validate(Files.readString(golden), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void failsItsSchemaWithoutARequiredField(Path golden) throws IOException {
    var event = (ObjectNode) EventJson.mapper().readTree(Files.readAllBytes(golden));
    event.remove(event.has("id") ? "id" : event.has("cause") ? "cause" : "sequence");

    assertThat(schema(golden).validate(event.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void ignoresFieldsItDoesNotKnow(Path golden) throws IOException {
    var event = (ObjectNode) EventJson.mapper().readTree(Files.readAllBytes(golden));
    event.put("fieldOfTheFuture", 1);

    assertThat(EventJson.read(EventJson.write(event), type(golden)))
        .isEqualTo(EventJson.read(Files.readAllBytes(golden), type(golden)));
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void describesEveryFieldOfTheRecord(Path golden) throws IOException {
    var described = EventJson.mapper().readTree(schemaText(golden)).get("properties");

    Stream.of(type(golden).getRecordComponents())
        .forEach(component ->
            assertThat(described.has(component.getName())).as(component.getName()).isTrue());
  }

  @Test
  void pointsEvidenceAtTheQuotedWordsInUtf16Units() throws IOException {
    Article article =
        EventJson.read(
            Files.readAllBytes(
                Path.of("src/test/resources/golden/newsreel.articles.v1/article.json")),
            Article.class);
    NewsItem item =
        EventJson.read(
            Files.readAllBytes(Path.of("src/test/resources/golden/newsreel.news.v1/revision.json")),
            NewsItem.class);

    Evidence evidence = item.shows().getFirst().kinds().getFirst().evidence().getFirst();

    assertThat(
            article
                .blocks()
                .get(evidence.block())
                .text()
                .substring(evidence.start(), evidence.end()))
        .isEqualTo(evidence.surface());
  }

  private static Schema schema(Path golden) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText(golden), InputFormat.JSON);
  }

  private static String schemaText(Path golden) {
    String name = Objects.requireNonNull(SCHEMAS.get(topic(golden)));
    try (var stream = GoldenEventsTests.class.getResourceAsStream("/schemas/" + name + ".json")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(Path golden) {
    return Objects.requireNonNull(TYPES.get(topic(golden)));
  }

  private static String topic(Path golden) {
    return golden.getName(golden.getNameCount() - 2).toString();
  }
}
