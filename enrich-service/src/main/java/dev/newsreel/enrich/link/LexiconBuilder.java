package dev.newsreel.enrich.link;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.Network;
import dev.newsreel.enrich.link.Lexicon.Sort;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.MentionIndex;
import dev.newsreel.enrich.mention.Variants;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Ambiguity;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a catalog's entries into numbered things and their forms. */
final class LexiconBuilder {

  private static final Pattern SUBTITLE =
      Pattern.compile("^.{2,40}?(?::| [-\u2013\u2014]) (.{3,})$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:The|A|An) (.{3,})$");
  private static final Pattern OWNER =
      Pattern.compile(
          "^(?:Marvel|DC|Disney|Tom Clancy|Stephen King|Lee Child|Michael Connelly|Frank Herbert|J\\.R\\.R\\. Tolkien|Anne Rice)['\u2019]s (\\p{Lu}.{2,})$");

  /** What the parts of makers and players are worth beside the main cast. */
  private static final double RECURRING = 0.5;

  private final MentionIndex.Builder index = MentionIndex.builder();
  private final List<Franchise> families = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();
  private final List<Title> titles = new ArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Lexicon.CharacterName> characters = new ArrayList<>();
  private final Set<String> namedCharacters = new HashSet<>();
  private final List<String> networks = new ArrayList<>();
  private final Map<String, Integer> words = new LinkedHashMap<>();

  LexiconBuilder(Catalog catalog) {
    catalog.franchises().values().forEach(this::add);
    catalog.networks().values().forEach(this::add);
    int number = 0;
    for (Person person : people.values()) {
      index.add(person.name(), Sort.PERSON.payload(number++));
    }
    for (Cue cue : Cue.values()) {
      int payload = Sort.CUE.payload(Long.numberOfTrailingZeros(cue.bit()));
      cue.phrases().forEach(phrase -> index.add(phrase, payload));
    }
  }

  private void add(Franchise franchise) {
    int family = families.size();
    families.add(franchise);
    var common = new Words(numbers(franchise.positive()), numbers(franchise.negative()));
    franchise.phrases().forEach(phrase -> alias(phrase, family, Title.NONE, common));
    franchise.characters().forEach(name -> character(name.text(), family));
    franchise.people().forEach(name -> person(name).share(family, 1));
    franchise.blocks().forEach(block -> form(block, Sort.BLOCK.payload(family)));
    franchise.shows().forEach(show -> add(show, franchise, family, common));
  }

  private void add(Network network) {
    int payload = Sort.NETWORK.payload(networks.size());
    networks.add(network.name());
    index.add(network.name(), payload);
    network.aliases().forEach(alias -> index.add(alias, payload));
  }

  private void add(Show show, Franchise franchise, int family, Words common) {
    var work = new Work(works.size(), show, franchise, family);
    works.add(work);
    var own = common.and(numbers(show.positive()), numbers(show.negative()));
    var known = new HashSet<String>();
    title(show.title(), family, work.number(), show.ambiguity(), own, known);
    for (Alias alias : show.aliases()) {
      title(alias.text(), family, work.number(), alias.ambiguity(), own.and(alias(alias)), known);
    }
    if (!show.rival()) {
      shortened(show, work, own, known);
    }
    credits(show, work);
  }

  private void alias(Alias alias, int family, int work, Words common) {
    title(alias.text(), family, work, alias.ambiguity(), common.and(alias(alias)), new HashSet<>());
  }

  private Words alias(Alias alias) {
    return new Words(numbers(alias.positive()), numbers(alias.negative()));
  }

  private void title(
      String text, int family, int work, Ambiguity ambiguity, Words own, Set<String> known) {
    for (String form : Variants.of(text)) {
      if (known.add(form.toLowerCase(Locale.ROOT))) {
        int payload = Sort.TITLE.payload(titles.size());
        titles.add(Title.of(form, family, work, ambiguity, own.positive(), own.negative()));
        index.add(form, payload);
      }
    }
  }

  /** Forms that nobody lists: the subtitle alone, the title without its article or its owner. */
  private void shortened(Show show, Work work, Words own, Set<String> known) {
    int family = work.family();
    var subtitle = SUBTITLE.matcher(show.title());
    if (subtitle.matches()) {
      title(subtitle.group(1), family, work.number(), Ambiguity.DERIVED, own, known);
    }
    var owner = OWNER.matcher(show.title());
    if (owner.matches()) {
      var weaker = weaker(show.ambiguity(), owner.group(1).indexOf(' ') > 0);
      title(owner.group(1), family, work.number(), weaker, own, known);
    }
    var article = ARTICLE.matcher(show.title());
    if (article.matches()) {
      var weaker = weaker(show.ambiguity(), article.group(1).indexOf(' ') > 0);
      title(article.group(1), family, work.number(), weaker, own, known);
    }
  }

  private static Ambiguity weaker(Ambiguity ambiguity, boolean severalWords) {
    return switch (ambiguity) {
      case UNIQUE -> severalWords ? Ambiguity.STRONG : Ambiguity.HOMONYM;
      case STRONG -> severalWords ? Ambiguity.HOMONYM : Ambiguity.DERIVED;
      default -> Ambiguity.DERIVED;
    };
  }

  private void credits(Show show, Work work) {
    for (Credit credit : show.cast()) {
      double part = "recurring".equals(credit.billing()) ? RECURRING : 1;
      person(credit.person()).credit(work, credit.character(), show.rival() ? 0 : part);
      if (credit.character() != null && !show.rival()) {
        character(credit.character(), work.family());
      }
    }
    if (!show.rival()) {
      makers(show.creators(), work);
      makers(show.showrunners(), work);
      makers(show.directors(), work);
    }
  }

  private void makers(List<String> names, Work work) {
    names.forEach(name -> person(name).credit(work, null, 1));
  }

  private Person person(String name) {
    return people.computeIfAbsent(name, Person::new);
  }

  private void character(String name, int family) {
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)
        || !namedCharacters.add(family + name.toLowerCase(Locale.ROOT))) {
      return;
    }
    int payload = Sort.CHARACTER.payload(characters.size());
    characters.add(new Lexicon.CharacterName(name, family, name.indexOf(' ') > 0));
    index.add(name, payload);
  }

  private void form(String text, int payload) {
    Variants.of(text).forEach(form -> index.add(form, payload));
  }

  private Set<Integer> numbers(Collection<String> list) {
    var numbers = new HashSet<Integer>();
    for (String word : list) {
      int number = words.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> words.size());
      index.add(word, Sort.WORD.payload(number));
      numbers.add(number);
    }
    return numbers;
  }

  MentionIndex index() {
    return index.build();
  }

  List<Franchise> families() {
    return families;
  }

  List<Work> works() {
    return works;
  }

  List<Title> titles() {
    return titles;
  }

  Collection<Person> people() {
    return people.values();
  }

  List<Lexicon.CharacterName> characters() {
    return characters;
  }

  List<String> networks() {
    return networks;
  }

  Collection<String> words() {
    return words.keySet();
  }

  /** Context words for and against a form. */
  private record Words(Set<Integer> positive, Set<Integer> negative) {

    Words and(Set<Integer> morePositive, Set<Integer> moreNegative) {
      return new Words(union(positive, morePositive), union(negative, moreNegative));
    }

    Words and(Words other) {
      return and(other.positive, other.negative);
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
      var union = new HashSet<>(one);
      union.addAll(other);
      return union;
    }
  }
}
