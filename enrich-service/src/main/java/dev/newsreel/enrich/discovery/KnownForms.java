package dev.newsreel.enrich.discovery;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Every name of a catalog: of works, people, characters and networks. Immutable. */
final class KnownForms {

  private final Set<String> forms = new HashSet<>();

  KnownForms(Catalog catalog) {
    catalog.franchises().values().forEach(this::add);
    catalog
        .networks()
        .values()
        .forEach(network -> {
          add(network.name());
          network.aliases().forEach(this::add);
        });
  }

  private void add(Franchise franchise) {
    add(franchise.name());
    addAll(franchise.phrases());
    addAll(franchise.characters());
    franchise.people().forEach(this::add);
    franchise.blocks().forEach(this::add);
    franchise.shows().forEach(this::add);
  }

  private void add(Show show) {
    add(show.title());
    addAll(show.aliases());
    show.basedOn().forEach(this::add);
    show.creators().forEach(this::add);
    show.showrunners().forEach(this::add);
    show.directors().forEach(this::add);
    show.cast().forEach(this::add);
  }

  private void add(Credit credit) {
    add(credit.person());
    var character = credit.character();
    if (character != null) {
      add(character);
    }
  }

  private void addAll(Collection<Alias> aliases) {
    aliases.forEach(alias -> add(alias.text()));
  }

  private void add(String form) {
    forms.add(fold(form));
  }

  /** Whether the catalog has the text as a name. */
  boolean contains(String text) {
    return forms.contains(fold(text));
  }

  /** Without case, accents, punctuation and a leading article. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^(the|an?) (?=.)", "");
  }
}
