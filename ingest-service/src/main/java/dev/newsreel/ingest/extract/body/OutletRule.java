package dev.newsreel.ingest.extract.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code outlet-rules.yaml} says of the pages of an outlet.
 *
 * @param outlets domains; their subdomains are meant too
 * @param seen month of the pages that the rule was written from, such as {@code 2023-12}
 * @param body CSS selector of the elements that hold the text
 * @param standfirst CSS selector of the sentence between headline and text
 * @param remove CSS selectors of what is not the article
 */
record OutletRule(
    List<String> outlets,
    String seen,
    String body,
    @Nullable String standfirst,
    @Nullable List<String> remove) {

  OutletRule {
    outlets = List.copyOf(outlets);
    remove = remove == null ? List.of() : List.copyOf(remove);
  }

  /** The selectors of {@code remove}. */
  List<String> removals() {
    return remove == null ? List.of() : remove;
  }

  boolean isFor(String host) {
    return outlets.stream().anyMatch(outlet -> host.equals(outlet) || host.endsWith("." + outlet));
  }
}
