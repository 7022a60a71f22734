package dev.newsreel.feed.web;

import dev.newsreel.events.Kind;
import dev.newsreel.events.Role;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a {@link Filter} from query parameters {@code franchise}, {@code show}, {@code kind},
 * {@code role}, {@code min-confidence}, {@code language} and {@code source}; each may be repeated
 * or hold values with commas between.
 */
@Component
public class FilterReader {

  /** No franchise or show has that id. */
  static final ProblemType UNKNOWN_FRANCHISE =
      new ProblemType(
          "unknown-franchise", "There is no such franchise", ProblemType.NOT_FOUND.status());

  static final ProblemType UNKNOWN_SHOW =
      new ProblemType("unknown-show", "There is no such show", ProblemType.NOT_FOUND.status());

  private static final int MOST_VALUES = 100;

  private final Supplier<Catalog> catalog;

  FilterReader(Supplier<Catalog> catalog) {
    this.catalog = catalog;
  }

  /**
   * The filter of a request.
   *
   * @param franchises ids of the path, beside those of the query
   * @param shows ids of the path, beside those of the query
   * @throws ProblemException when a value is not known or not readable
   */
  public Filter read(
      Collection<String> franchises,
      Collection<String> shows,
      MultiValueMap<String, String> query) {
    return new Filter(
        Stream.concat(franchises.stream(), values(query, "franchise"))
            .map(this::franchise)
            .collect(Collectors.toSet()),
        Stream.concat(shows.stream(), values(query, "show"))
            .map(this::show)
            .collect(Collectors.toSet()),
        words(query, "kind", List.of(Kind.values()), Kind::word),
        words(query, "role", List.copyOf(Filter.IN_STREAM), Role::word),
        confidence(query),
        values(query, "language")
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        values(query, "source").collect(Collectors.toSet()));
  }

  private static Stream<String> values(MultiValueMap<String, String> query, String name) {
    List<String> given =
        query.getOrDefault(name, List.of()).stream()
            .flatMap(value -> value == null ? Stream.of() : Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    if (given.size() > MOST_VALUES) {
      throw bad(name + " may have at most " + MOST_VALUES + " values but has " + given.size());
    }
    return given.stream();
  }

  private String franchise(String id) {
    Catalog now = catalog.get();
    // Before the catalog was first published nobody can say which franchises there are.
    return now.isEmpty()
        ? id
        : now.franchise(id)
            .map(Franchise::id)
            .orElseThrow(() ->
                new ProblemException(
                    UNKNOWN_FRANCHISE,
                    "there is no franchise with the id "
                        + shown(id)
                        + "; GET /api/franchises lists them"));
  }

  private String show(String id) {
    Catalog now = catalog.get();
    if (!now.isEmpty() && now.show(id).isEmpty()) {
      throw new ProblemException(
          UNKNOWN_SHOW,
          "there is no show with the id "
              + shown(id)
              + "; GET /api/franchises/{id} lists those of a franchise");
    }
    return id;
  }

  private static <T> Set<T> words(
      MultiValueMap<String, String> query, String name, List<T> all, Function<T, String> word) {
    return values(query, name)
        .map(value ->
            all.stream()
                .filter(one -> word.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() ->
                    bad(
                        name
                            + " must be one of "
                            + all.stream().map(word).sorted().toList()
                            + " but is "
                            + shown(value))))
        .collect(Collectors.toSet());
  }

  private static double confidence(MultiValueMap<String, String> query) {
    String given = query.getFirst("min-confidence");
    if (given == null) {
      return 0;
    }
    try {
      double value = Double.parseDouble(given);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, with the same words.
    }
    throw bad("min-confidence must be a number in [0,1] but is " + shown(given));
  }

  private static String shown(String value) {
    return value.substring(0, Math.min(value.length(), 60));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
