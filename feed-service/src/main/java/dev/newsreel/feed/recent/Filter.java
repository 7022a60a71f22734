package dev.newsreel.feed.recent;

import dev.newsreel.events.Kind;
import dev.newsreel.events.Role;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.Facets;
import dev.newsreel.feed.log.Facets.FranchiseFacet;
import dev.newsreel.feed.log.Facets.ShowFacet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants. Within one dimension any value will do, all dimensions must hold; an empty
 * set asks for nothing. Kind, role and confidence are of the same show where shows or kinds are
 * asked for, else of the franchise. Equal filters share their work.
 *
 * @param franchises ids
 * @param shows ids
 * @param roles of those that are in the streams; never empty
 * @param confidence least, in [0,1]
 * @param languages BCP 47 in lower case; {@code en} also means {@code en-GB}
 * @param sources ids
 */
public record Filter(
    Set<String> franchises,
    Set<String> shows,
    Set<Kind> kinds,
    Set<Role> roles,
    double confidence,
    Set<String> languages,
    Set<String> sources) {

  /** All roles that are in the streams. */
  public static final Set<Role> IN_STREAM =
      Set.copyOf(EnumSet.of(Role.PRIMARY, Role.SECONDARY, Role.LISTED));

  /** Everything. */
  public static final Filter ALL =
      new Filter(Set.of(), Set.of(), Set.of(), IN_STREAM, 0, Set.of(), Set.of());

  /** Copies the sets. */
  public Filter {
    franchises = Set.copyOf(franchises);
    shows = Set.copyOf(shows);
    kinds = Set.copyOf(kinds);
    roles = roles.isEmpty() ? IN_STREAM : Set.copyOf(roles);
    languages = Set.copyOf(languages);
    sources = Set.copyOf(sources);
  }

  /** Everything about one franchise. */
  public static Filter franchise(String id) {
    return new Filter(Set.of(id), Set.of(), Set.of(), IN_STREAM, 0, Set.of(), Set.of());
  }

  /** What the record is to a reader with this filter. */
  public Change change(Entry entry) {
    if (!isArticleWanted(entry)) {
      return Change.NOTHING;
    }
    boolean now = matches(entry.now());
    boolean before = matches(entry.before());
    if (now) {
      return before ? Change.UPDATE : Change.NEWS;
    }
    return before ? Change.RETRACTION : Change.NOTHING;
  }

  /** Whether the record matches now: lists and feeds show these. */
  public boolean matches(Entry entry) {
    return isArticleWanted(entry) && matches(entry.now());
  }

  /** The kinds of the shows that are wanted, of a record that matches. */
  public Set<Kind> kinds(Entry entry) {
    var found = EnumSet.noneOf(Kind.class);
    for (ShowFacet tag : entry.now().shows()) {
      if (isShowWanted(tag)) {
        found.addAll(tag.kinds());
      }
    }
    return found;
  }

  private boolean isArticleWanted(Entry entry) {
    return (sources.isEmpty() || sources.contains(entry.source()))
        && (languages.isEmpty() || isLanguageWanted(entry.language()));
  }

  private boolean isLanguageWanted(@Nullable String language) {
    if (language == null) {
      return false;
    }
    String tag = language.toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    return languages.contains(tag) || (dash > 0 && languages.contains(tag.substring(0, dash)));
  }

  private boolean matches(Facets facets) {
    if (shows.isEmpty() && kinds.isEmpty()) {
      for (FranchiseFacet tag : facets.franchises()) {
        if (isFranchiseWanted(tag)) {
          return true;
        }
      }
      return false;
    }
    for (ShowFacet tag : facets.shows()) {
      if (isShowWanted(tag)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFranchiseWanted(FranchiseFacet tag) {
    return (franchises.isEmpty() || franchises.contains(tag.id()))
        && roles.contains(tag.role())
        && tag.confidence() >= confidence;
  }

  private boolean isShowWanted(ShowFacet tag) {
    return (shows.isEmpty() || shows.contains(tag.id()))
        && isKindWanted(tag)
        && roles.contains(tag.role())
        && tag.confidence() >= confidence
        && isOfFranchise(tag);
  }

  private boolean isKindWanted(ShowFacet tag) {
    if (kinds.isEmpty()) {
      return true;
    }
    for (Kind kind : tag.kinds()) {
      if (kinds.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfFranchise(ShowFacet tag) {
    if (franchises.isEmpty() || franchises.contains(tag.franchise())) {
      return true;
    }
    for (String other : tag.alsoIn()) {
      if (franchises.contains(other)) {
        return true;
      }
    }
    return false;
  }
}
