package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text that JSON-LD gives as {@code articleBody}. It is believed when it has a hundred words
 * and more; it shows where on the page the article is, and stands for it when the page has it only
 * there.
 */
final class Declared {

  private static final int ENOUGH = 100;

  private final String text;
  private final Shingles shingles;

  private Declared(String text) {
    this.text = text;
    this.shingles = Shingles.of(text);
  }

  static Optional<Declared> of(@Nullable String articleBody) {
    if (articleBody == null) {
      return Optional.empty();
    }
    boolean markup = articleBody.contains("</") || articleBody.contains("<br");
    String plain = markup ? Jsoup.parse(articleBody).wholeText() : articleBody;
    var declared = new Declared(plain);
    return declared.shingles.words() >= ENOUGH ? Optional.of(declared) : Optional.empty();
  }

  /** Which share of it the choice holds. */
  double shareIn(Choice choice) {
    return shingles.shareIn(choice.shingles());
  }

  int length() {
    return text.length();
  }

  /** The segments of the page that say what it says. */
  Choice choose(Choice generic) {
    PageTree page = generic.page();
    var chosen = new ArrayList<Integer>();
    for (int i = 0; i < page.segments().size(); i++) {
      Shingles here = Shingles.of(page.segments().get(i).text());
      if (here.shareIn(shingles) > 0.6) {
        chosen.add(i);
      }
    }
    return new Choice(
        page, generic.parts(), chosen, generic.standfirst(), generic.facts(), "json-ld");
  }

  /** Its own lines as paragraphs. */
  List<Block> blocks() {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .map(line -> Block.of(Zone.BODY, line))
        .toList();
  }
}
