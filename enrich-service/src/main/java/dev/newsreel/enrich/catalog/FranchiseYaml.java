package dev.newsreel.enrich.catalog;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.newsreel.events.catalog.Franchise;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a franchise as the file that would be read back as the same. */
public final class FranchiseYaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .changeDefaultPropertyInclusion(value -> value.withValueInclusion(Include.NON_DEFAULT))
          .build();

  private FranchiseYaml() {}

  /** The file's text; what is empty is left out. */
  public static String write(Franchise franchise) {
    return MAPPER.writeValueAsString(franchise);
  }
}
