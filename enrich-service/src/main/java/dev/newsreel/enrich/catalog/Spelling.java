package dev.newsreel.enrich.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a document writes the names of record components. */
enum Spelling {
  /** YAML files: {@code first-aired}. */
  KEBAB {
    @Override
    String write(String component) {
      return CAPITAL.matcher(component).replaceAll("-$0").toLowerCase(Locale.ROOT);
    }
  },
  /** JSON over HTTP, as the topic has it: {@code firstAired}. */
  CAMEL {
    @Override
    String write(String component) {
      return component;
    }
  };

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  abstract String write(String component);
}
