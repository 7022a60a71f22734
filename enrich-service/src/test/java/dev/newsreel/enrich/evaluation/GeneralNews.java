package dev.newsreel.enrich.evaluation;

import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.enrich.tag.Tagger;
import dev.newsreel.events.Article;
import dev.newsreel.events.FranchiseTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** News that is about no show: every tag is false. */
final class GeneralNews {

  private int articles;
  private final List<String> tagged = new ArrayList<>();

  private GeneralNews() {}

  /**
   * Tags every {@code .txt} file below a folder as one article, whose first line is its headline,
   * and every line of a {@code .jsonl} file.
   */
  static GeneralNews read(Path folder, Tagger tagger) {
    var news = new GeneralNews();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> news.read(tagger, file));
    } catch (IOException e) {
      throw new UncheckedIOException("general news could not be read: " + folder, e);
    }
    return news;
  }

  private void read(Tagger tagger, Path file) {
    var name = file.getFileName().toString();
    if (name.endsWith(".jsonl")) {
      LabelledArticle.read(file).forEach(row -> add(tagger, row.id(), row.article()));
    } else if (name.endsWith(".txt")) {
      add(tagger, name, plain(file));
    }
  }

  private static Article plain(Path file) {
    try {
      var lines = Files.readString(file).split("\\R", 2);
      return new PlainArticle(lines[0], null, null, null, null, lines.length > 1 ? lines[1] : "")
          .article();
    } catch (IOException e) {
      throw new UncheckedIOException("an article could not be read: " + file, e);
    }
  }

  private void add(Tagger tagger, String name, Article article) {
    articles++;
    var found =
        tagger.tag(article).franchises().stream().filter(tag -> tag.role().isInStream()).toList();
    if (!found.isEmpty()) {
      tagged.add(
          name + " " + found.stream().map(FranchiseTag::id).toList() + " | " + article.title());
    }
  }

  int articles() {
    return articles;
  }

  /** From 0 to 1; 1 when there are no articles. */
  double share() {
    return articles == 0 ? 1 : (double) tagged.size() / articles;
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "general news: %d of %d articles tagged, at most %.5f of all (95 %%)%n",
            tagged.size(),
            articles,
            UpperBound.of(tagged.size(), articles))
        + String.join(System.lineSeparator(), tagged);
  }
}
