package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.FactSource;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the facts of one franchise can be true together and say where they are from. */
final class FactCheck {

  static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String MONTH_AND_DAY = "-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))";
  static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}(" + MONTH_AND_DAY + "?)?");
  static final Pattern DAY = Pattern.compile("20[0-9]{2}" + MONTH_AND_DAY);
  static final Set<String> TYPES =
      Set.of(
          "series",
          "miniseries",
          "anthology",
          "film",
          "special",
          "reality",
          "game",
          "book",
          "stage");
  static final Set<String> STATUSES =
      Set.of("announced", "in-production", "running", "ended", "cancelled");
  static final Set<String> BILLINGS = Set.of("main", "recurring");
  static final Set<String> ORIGINS = Set.of("hand", "wikidata", "article-claim", "tvmaze");

  /**
   * CC BY-SA: may be used with attribution, and not be committed among files of another licence.
   */
  private static final String SHARE_ALIKE = "tvmaze";

  private final Faults faults;

  FactCheck(Faults faults) {
    this.faults = faults;
  }

  void check(FranchiseFile file) {
    new OneFile(file).check();
  }

  private final class OneFile {

    private final FranchiseFile file;
    private final Franchise franchise;

    OneFile(FranchiseFile file) {
      this.file = file;
      this.franchise = file.franchise();
    }

    void check() {
      id(franchise, franchise.id());
      if (!file.name().endsWith("/" + franchise.id() + ".yaml") && file.name().endsWith(".yaml")) {
        error(
            franchise,
            "id",
            "the file of " + franchise.id() + " must be " + franchise.id() + ".yaml");
      }
      if (franchise.sources().isEmpty()) {
        error(franchise, "sources", "must say where its facts are from and as of when");
      }
      sources(franchise.sources());
      franchise.shows().forEach(this::show);
      cast();
    }

    private void show(Show show) {
      id(show, show.id());
      oneOf(show, "type", show.type(), TYPES);
      oneOf(show, "status", show.status(), STATUSES);
      sources(show.sources());
      show.networks().forEach(this::years);
      show.cast().forEach(this::billing);
      dates(show);
      if (show.seasons() != null && show.seasons() < 1) {
        error(show, "seasons", "seasons must be 1 or more, or left out");
      }
    }

    private void dates(Show show) {
      date(show, "firstAired", show.firstAired());
      date(show, "lastAired", show.lastAired());
      if (show.firstAired() != null
          && show.lastAired() != null
          && isAfter(show.firstAired(), show.lastAired())) {
        error(
            show,
            "lastAired",
            show.id()
                + " must not end on "
                + show.lastAired()
                + " before it begins on "
                + show.firstAired());
      }
      if (show.lastAired() != null && "running".equals(show.status())) {
        error(
            show,
            "status",
            show.id() + " must not be running and have aired last on " + show.lastAired());
      }
    }

    private void years(Broadcast broadcast) {
      if (broadcast.from() != null && broadcast.to() != null && broadcast.from() > broadcast.to()) {
        error(
            broadcast,
            "to",
            "to must not be before from, " + broadcast.from() + ", but is " + broadcast.to());
      }
    }

    private void billing(Credit credit) {
      oneOf(credit, "billing", credit.billing(), BILLINGS);
    }

    private void sources(List<FactSource> sources) {
      for (FactSource source : sources) {
        oneOf(source, "from", source.from(), ORIGINS);
        licence(source);
        if (!DAY.matcher(source.asOf()).matches()) {
          error(source, "asOf", "as-of must be a day such as 2026-03-01 but is: " + source.asOf());
        }
      }
    }

    private void licence(FactSource source) {
      var note = source.note();
      if (source.from().equals(SHARE_ALIKE) && file.name().startsWith(CatalogLoader.FRANCHISES)) {
        error(source, "from", "facts of TVmaze (CC BY-SA) must not be in the catalog's own files");
      } else if (source.from().equals(SHARE_ALIKE)
          && (note == null || !note.contains("tvmaze.com"))) {
        error(source, "note", "facts of TVmaze must name their page on tvmaze.com");
      }
    }

    /**
     * A work that is only announced, a rival and a work outside the screen have no cast to know.
     */
    private void cast() {
      var unknown = franchise.shows().stream().filter(this::lacksCast).toList();
      if (franchise.partial()) {
        return;
      }
      for (Show show : unknown) {
        error(
            show,
            "title",
            "the cast of "
                + show.id()
                + " is not known: say it, or partial: true of the franchise");
      }
    }

    private boolean lacksCast(Show show) {
      return show.cast().isEmpty() && !show.rival() && !"announced".equals(show.status());
    }

    private void id(Record owner, String id) {
      if (!ID.matcher(id).matches()) {
        error(owner, "id", "id must be lower case words with hyphens but is: " + id);
      }
    }

    private void date(Show show, String component, @Nullable String date) {
      if (date != null && !DATE.matcher(date).matches()) {
        error(
            show,
            component,
            name(component) + " must be a year, month or day such as 2025-07-09 but is: " + date);
      }
    }

    private void oneOf(Record owner, String component, @Nullable String word, Set<String> words) {
      if (word != null && !words.contains(word)) {
        error(
            owner,
            component,
            name(component)
                + " must be one of "
                + String.join(", ", words.stream().sorted().toList())
                + " but is: "
                + word);
      }
    }

    private String name(String component) {
      return file.lines().spell(component);
    }

    private void error(Record owner, String component, String message) {
      faults.error(file.name(), file.lines().of(owner, component), message);
    }
  }

  /** Compares as far as both are known: {@code 2014} is not after {@code 2014-02-06}. */
  static boolean isAfter(String date, String other) {
    int known = Math.min(date.length(), other.length());
    return date.substring(0, known).compareTo(other.substring(0, known)) > 0;
  }
}
