package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.link.Links;
import dev.newsreel.events.PersonTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of an article with their parts in its shows. */
final class People {

  private People() {}

  static List<PersonTag> of(Links links) {
    Map<String, PersonTag> people = new LinkedHashMap<>();
    for (Links.Named named : links.people()) {
      if (!named.isCharacter()) {
        people.putIfAbsent(named.name(), person(named));
      }
    }
    return List.copyOf(people.values());
  }

  private static PersonTag person(Links.Named named) {
    return named.works().stream()
        .findFirst()
        .map(part -> new PersonTag(named.name(), blank(part.character()), part.show()))
        .orElse(new PersonTag(named.name(), null, null));
  }

  private static @org.jspecify.annotations.Nullable String blank(String character) {
    return character.isEmpty() ? null : character;
  }
}
