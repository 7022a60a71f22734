package dev.newsreel.enrich.tag;

import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.catalog.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which season an article means that judges, tells or talks about a show and does not say which:
 * the first while the first is on, the last when it has just ended.
 */
final class CurrentRun {

  /** How long after its first or last day a season is talked of as such. */
  private static final int DAYS = 100;

  private static final int LOOKED_BACK = 200;

  private static final Set<Kind> ABOUT_WHAT_IS_ON =
      EnumSet.of(Kind.REVIEW, Kind.RECAP, Kind.INTERVIEW, Kind.AWARDS);

  private CurrentRun() {}

  static List<Integer> seasons(Show show, List<KindTag> kinds, @Nullable Instant published) {
    if (published == null
        || "film".equals(show.type())
        || kinds.stream().noneMatch(kind -> ABOUT_WHAT_IS_ON.contains(kind.kind()))) {
      return List.of();
    }
    var today = LocalDate.ofInstant(published, ZoneOffset.UTC);
    if (isSince(show.lastAired(), today) && show.seasons() != null) {
      return List.of(show.seasons());
    }
    return isSince(show.firstAired(), today) ? List.of(1) : List.of();
  }

  /** The first season of a show that has long had others, or none since, is only looked back at. */
  static boolean isLookedBackAt(Show show, List<Integer> seasons, @Nullable Instant published) {
    var first = day(show.firstAired());
    return published != null
        && first != null
        && seasons.equals(List.of(1))
        && LocalDate.ofInstant(published, ZoneOffset.UTC).isAfter(first.plusDays(LOOKED_BACK));
  }

  private static boolean isSince(@Nullable String date, LocalDate today) {
    var first = day(date);
    return first != null && !today.isBefore(first) && today.isBefore(first.plusDays(DAYS));
  }

  private static @Nullable LocalDate day(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
