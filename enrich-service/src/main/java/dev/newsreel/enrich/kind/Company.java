package dev.newsreel.enrich.kind;

import dev.newsreel.events.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds of news come together. A review, a recap or an interview is a form of its own, which
 * mentions all sorts of news and reports none; ratings and prizes of a cancelled series are its
 * past.
 */
final class Company {

  private static final Map<Kind, Set<Kind>> ALL = new EnumMap<>(Kind.class);

  static {
    ALL.put(
        Kind.RENEWAL,
        EnumSet.of(
            Kind.FINAL_SEASON, Kind.RELEASE_DATE, Kind.CASTING, Kind.TRAILER, Kind.FIRST_LOOK));
    ALL.put(Kind.FINAL_SEASON, EnumSet.of(Kind.RENEWAL, Kind.RELEASE_DATE, Kind.TRAILER));
    ALL.put(
        Kind.RELEASE_DATE,
        EnumSet.of(
            Kind.TRAILER,
            Kind.FIRST_LOOK,
            Kind.CASTING,
            Kind.FINAL_SEASON,
            Kind.RENEWAL,
            Kind.PRODUCTION));
    ALL.put(Kind.TRAILER, EnumSet.of(Kind.RELEASE_DATE, Kind.FIRST_LOOK, Kind.FINAL_SEASON));
    ALL.put(
        Kind.FIRST_LOOK,
        EnumSet.of(Kind.RELEASE_DATE, Kind.TRAILER, Kind.CASTING, Kind.PRODUCTION));
    ALL.put(
        Kind.CASTING,
        EnumSet.of(
            Kind.PRODUCTION,
            Kind.DEVELOPMENT,
            Kind.RELEASE_DATE,
            Kind.FIRST_LOOK,
            Kind.RENEWAL,
            Kind.RATINGS));
    ALL.put(
        Kind.PRODUCTION,
        EnumSet.of(Kind.CASTING, Kind.RELEASE_DATE, Kind.FIRST_LOOK, Kind.RENEWAL));
    ALL.put(Kind.DEVELOPMENT, EnumSet.of(Kind.CASTING));
    ALL.put(Kind.RATINGS, EnumSet.of(Kind.RENEWAL));
    ALL.put(Kind.AVAILABILITY, EnumSet.of(Kind.RELEASE_DATE));
    ALL.put(Kind.FEATURE, EnumSet.of(Kind.RENEWAL, Kind.RELEASE_DATE, Kind.CASTING));
    ALL.put(Kind.RECOMMENDATION, EnumSet.of(Kind.RENEWAL, Kind.CANCELLATION, Kind.FINAL_SEASON));
    ALL.put(Kind.OTHER, EnumSet.of(Kind.RENEWAL, Kind.CANCELLATION, Kind.FINAL_SEASON));
  }

  private Company() {}

  /** What may stand behind a first kind. */
  static Set<Kind> of(Kind first) {
    return ALL.getOrDefault(first, Set.of());
  }
}
