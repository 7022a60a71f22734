package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Ambiguity;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One surface form of a file: a title, an alias, a phrase or a character.
 *
 * @param show whose form it is; {@code null} when it names the franchise
 * @param supported words near by, or a cast, can speak for it
 */
record Form(
    FranchiseFile file,
    @Nullable Show show,
    String text,
    Ambiguity ambiguity,
    boolean supported,
    int line) {

  /** Every form of a franchise, titles first. */
  static List<Form> of(FranchiseFile file) {
    var forms = new ArrayList<Form>();
    var franchise = file.franchise();
    for (Show show : franchise.shows()) {
      forms.add(title(file, show));
      show.aliases().forEach(alias -> forms.add(alias(file, show, alias)));
    }
    franchise.phrases().forEach(alias -> forms.add(alias(file, null, alias)));
    franchise.characters().forEach(alias -> forms.add(alias(file, null, alias)));
    return forms;
  }

  private static Form title(FranchiseFile file, Show show) {
    var supported = isSupported(file.franchise(), show) || !show.positive().isEmpty();
    var line = file.lines().of(show, "title");
    return new Form(file, show, show.title(), show.ambiguity(), supported, line);
  }

  private static Form alias(FranchiseFile file, @Nullable Show show, Alias alias) {
    var supported = isSupported(file.franchise(), show) || !alias.positive().isEmpty();
    var line = file.lines().of(alias);
    return new Form(file, show, alias.text(), alias.ambiguity(), supported, line);
  }

  private static boolean isSupported(Franchise franchise, @Nullable Show show) {
    return !franchise.positive().isEmpty()
        || (show != null && !show.cast().isEmpty())
        || franchise.shows().stream().anyMatch(other -> show == null && !other.cast().isEmpty());
  }

  /** Means nothing else, or nearly. */
  boolean isSure() {
    return ambiguity == Ambiguity.UNIQUE || ambiguity == Ambiguity.STRONG;
  }

  /** Who is named: a show, or the franchise as a whole. */
  String target() {
    return show != null ? "show " + show.id() : "franchise " + file.franchise().id();
  }
}
