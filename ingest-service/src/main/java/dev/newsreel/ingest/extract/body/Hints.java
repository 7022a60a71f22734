package dev.newsreel.ingest.extract.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of a page say that helps to find its text.
 *
 * @param title the headline
 * @param description what the page says it is about; often the standfirst
 * @param authors names
 * @param articleBody the text of the article in JSON-LD
 */
public record Hints(
    @Nullable String title,
    @Nullable String description,
    List<String> authors,
    @Nullable String articleBody) {

  public Hints {
    authors = List.copyOf(authors);
  }
}
