package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.FactSource;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says the same as the loader that decides. */
class FranchiseSchemaTests {

  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  @Test
  void acceptsEveryFileOfTheJar() {
    var wrong = new ArrayList<String>();
    for (CatalogFile file : SeedFiles.ofJar()) {
      if (file.name().startsWith(CatalogLoader.FRANCHISES)) {
        SCHEMA
            .validate(file.text(), InputFormat.YAML)
            .forEach(error -> wrong.add(file.name() + ": " + error));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void refusesWhatTheLoaderRefuses() {
    var good = "{id: a, name: A, sources: [{from: hand, as-of: 2026-11-01}]}";

    assertThat(SCHEMA.validate(good.replace("2026-11-01", "'2026-11-01'"), InputFormat.YAML))
        .isEmpty();
    assertThat(SCHEMA.validate("{id: a}", InputFormat.YAML)).isNotEmpty();
    assertThat(SCHEMA.validate("{id: a, name: A, nam: A}", InputFormat.YAML)).isNotEmpty();
    assertThat(SCHEMA.validate("{id: A!, name: A}", InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void hasEveryPropertyOfTheRecordsAndNoOther() {
    JsonNode schema = JsonMapper.shared().readTree(TEXT);
    var types = schema.path("$defs");

    assertThat(names(schema)).isEqualTo(components(Franchise.class));
    assertThat(names(types.path("show"))).isEqualTo(components(Show.class));
    assertThat(names(types.path("source"))).isEqualTo(components(FactSource.class));
    assertThat(names(longForm(types, "alias"))).isEqualTo(components(Alias.class));
    assertThat(names(longForm(types, "broadcast"))).isEqualTo(components(Broadcast.class));
    assertThat(names(longForm(types, "credit"))).isEqualTo(components(Credit.class));
  }

  private static JsonNode longForm(JsonNode types, String name) {
    return types.path(name).path("oneOf").path(1);
  }

  private static List<String> names(JsonNode type) {
    return type.path("properties").propertyNames().stream().sorted().toList();
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> Spelling.KEBAB.write(component.getName()))
        .sorted()
        .toList();
  }

  private static String text() {
    try {
      return new ClassPathResource("schemas/franchise.json")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
