package dev.newsreel.enrich.claim;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.claim.Claim.Match;
import dev.newsreel.events.Article;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.catalog.Broadcast;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Show;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a page's box of facts about the one show that the page is about: of two the
 * one in the headline. Where that does not tell which show the box describes, it claims nothing.
 */
public final class BoxClaims {

  private static final Set<String> NETWORK =
      Set.of("network", "networks", "streaming", "streaming service", "platform");
  private static final Set<String> FIRST =
      Set.of("release date", "premiere date", "premiered", "first aired");
  private static final Set<String> SEASONS = Set.of("seasons", "number of seasons");
  private static final Set<String> CAST = Set.of("cast", "starring", "stars", "main cast");
  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern PART = Pattern.compile("^(.+?) as (.+)$");

  private final Catalog catalog;
  private final Show show;
  private final String franchise;
  private final List<Claim> claims = new ArrayList<>();

  private BoxClaims(Catalog catalog, Show show, String franchise) {
    this.catalog = catalog;
    this.show = show;
    this.franchise = franchise;
  }

  /**
   * The claims of an article, in the order of its box.
   *
   * @param tags the shows it was tagged with
   */
  public static List<Claim> of(Article article, List<ShowTag> tags, Catalog catalog) {
    return subject(article, tags)
        .flatMap(tag ->
            catalog.show(tag.id()).map(show -> new BoxClaims(catalog, show, tag.franchise())))
        .map(box -> box.read(article.facts()))
        .orElse(List.of());
  }

  private static Optional<ShowTag> subject(Article article, List<ShowTag> tags) {
    var about = tags.stream().filter(tag -> tag.role() == Role.PRIMARY).toList();
    var headline = " " + fold(article.title()) + " ";
    var named =
        about.stream().filter(tag -> headline.contains(" " + fold(tag.title()) + " ")).toList();
    var candidates = about.size() > 1 ? named : about;
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private List<Claim> read(Map<String, List<String>> facts) {
    facts.forEach((label, values) -> {
      var name = label.strip().toLowerCase(Locale.ROOT);
      values.forEach(value -> read(name, value.strip()));
    });
    return List.copyOf(claims);
  }

  private void read(String label, String value) {
    if (NETWORK.contains(label)) {
      network(value);
    } else if (FIRST.contains(label)) {
      firstAired(value);
    } else if (SEASONS.contains(label)) {
      seasons(value);
    } else if (CAST.contains(label)) {
      cast(value);
    }
  }

  private void network(String value) {
    var claimed = networkName(value);
    var known = show.networks().stream().map(Broadcast::network).toList();
    var match =
        known.isEmpty()
            ? Match.UNKNOWN
            : claimed.filter(known::contains).isPresent() ? Match.AGREES : Match.CONFLICTS;
    // A name that no catalog entry has is no claim that anybody could judge.
    claimed.ifPresent(network ->
        add("network", network, known.isEmpty() ? null : String.join(", ", known), match));
  }

  /** The catalog's name of a network that the page may call otherwise. */
  private Optional<String> networkName(String value) {
    var wanted = fold(value);
    return catalog.networks().values().stream()
        .filter(network ->
            fold(network.name()).equals(wanted)
                || network.aliases().stream().anyMatch(alias -> fold(alias).equals(wanted)))
        .map(network -> network.name())
        .findFirst();
  }

  /** Compared by the year: pages give the day in the outlet's own time zone. */
  private void firstAired(String value) {
    Matcher year = YEAR.matcher(value);
    var known = show.firstAired();
    if (year.find()) {
      add(
          "first-aired",
          value,
          known,
          known == null
              ? Match.UNKNOWN
              : known.startsWith(year.group()) ? Match.AGREES : Match.CONFLICTS);
    }
  }

  private void seasons(String value) {
    Matcher number = NUMBER.matcher(value);
    var known = show.seasons();
    if (number.find()) {
      int claimed = Integer.parseInt(number.group());
      add(
          "seasons",
          String.valueOf(claimed),
          known == null ? null : String.valueOf(known),
          known == null ? Match.UNKNOWN : known == claimed ? Match.AGREES : Match.CONFLICTS);
    }
  }

  private void cast(String value) {
    Matcher part = PART.matcher(value);
    var person = part.matches() ? part.group(1) : value;
    var character = part.matches() ? part.group(2) : null;
    var credit =
        show.cast().stream().filter(known -> fold(known.person()).equals(fold(person))).findFirst();
    add(
        "cast",
        value,
        credit.map(BoxClaims::written).orElse(null),
        credit.map(known -> match(known, character)).orElse(Match.UNKNOWN));
  }

  private static Match match(Credit known, @Nullable String character) {
    var played = known.character();
    if (character == null || played == null) {
      return Match.AGREES;
    }
    // "Detective Renée Ballard" and "Ballard" are the one person.
    var claimed = fold(character);
    var folded = fold(played);
    return claimed.contains(folded) || folded.contains(claimed) || sharesName(claimed, folded)
        ? Match.AGREES
        : Match.CONFLICTS;
  }

  private static boolean sharesName(String one, String other) {
    return List.of(one.split(" ", -1)).stream()
        .anyMatch(word -> word.length() > 2 && List.of(other.split(" ", -1)).contains(word));
  }

  private static String written(Credit credit) {
    return credit.character() == null
        ? credit.person()
        : credit.person() + " as " + credit.character();
  }

  private void add(String field, String value, @Nullable String known, Match match) {
    claims.add(new Claim(franchise, show.id(), field, value, known, match));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}+]+", " ")
        .strip();
  }
}
