package dev.newsreel.enrich.link;

import dev.newsreel.enrich.link.Lexicon.Sort;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which franchises the mentions of an article mean. Each franchise whose forms are there
 * gets a case of its own; what is sure then speaks for its neighbours.
 */
public final class Linker {

  /** From how many franchises on whose titles begin sentences the article is a list. */
  private static final int LIST = 3;

  private final Lexicon lexicon;
  private final Reading reading;
  private final Findings findings;
  private final List<FamilyCase> cases;

  private Linker(Lexicon lexicon, List<Block> blocks) {
    this.lexicon = lexicon;
    var scan = new Scan(blocks.stream().mapToInt(block -> block.text().length()).sum());
    blocks.forEach(block -> lexicon.index().read(block.text(), scan));
    reading = new Reading(blocks, scan);
    findings = Findings.of(lexicon, reading);
    cases = List.copyOf(cases());
  }

  /** What the mentions in these texts mean. */
  public static Links link(Lexicon lexicon, List<Block> blocks) {
    return new Linker(lexicon, blocks).links();
  }

  private List<FamilyCase> cases() {
    var around = new Surroundings(reading);
    Map<Integer, FamilyCase> byFamily = new TreeMap<>();
    for (Mention mention : findings.mentions()) {
      int family = mention.title().family();
      byFamily
          .computeIfAbsent(family, f -> new FamilyCase(lexicon, reading, findings, f))
          .add(mention, around);
    }
    byFamily.values().forEach(FamilyCase::weigh);
    return List.copyOf(byFamily.values());
  }

  private Links links() {
    company();
    var accepted =
        cases.stream()
            .filter(FamilyCase::isAccepted)
            .map(FamilyCase::linked)
            .sorted(Comparator.comparingDouble(Linked::score).reversed())
            .toList();
    var rejected =
        cases.stream()
            .filter(c -> !c.isAccepted())
            .map(FamilyCase::rejected)
            .sorted(Comparator.comparingDouble(Rejected::score).reversed())
            .toList();
    var sightings = networkSightings();
    return new Links(reading, accepted, rejected, people(accepted), networks(sightings), sightings);
  }

  /** What is sure speaks for its neighbours, and those for theirs. */
  private void company() {
    speakForNeighbours();
    speakForNeighbours();
  }

  private void speakForNeighbours() {
    if (cases.stream().allMatch(FamilyCase::isHopeless)) {
      return;
    }
    var sure = cases.stream().filter(FamilyCase::isAccepted).collect(Collectors.toSet());
    boolean isList =
        sure.stream().filter(FamilyCase::beginsSentence).count() >= LIST
            || sure.stream().filter(FamilyCase::opensText).count() >= LIST - 1
            || reading.isList();
    for (FamilyCase one : cases) {
      int others = sure.size() - (sure.contains(one) ? 1 : 0);
      if (!sure.contains(one)) {
        one.company(others);
        if (isList) {
          one.listing();
        }
      }
    }
  }

  private List<Links.Named> people(List<Linked> accepted) {
    if (accepted.isEmpty()) {
      return List.of();
    }
    Set<String> families =
        accepted.stream().map(linked -> linked.franchise().id()).collect(Collectors.toSet());
    var named = new ArrayList<Links.Named>();
    for (Name name : findings.names()) {
      if (name.sort() == Sort.PERSON) {
        lexicon.person(name.number()).families().keySet().stream()
            .map(family -> lexicon.families().get(family).id())
            .filter(families::contains)
            .forEach(family -> named.add(person(name, family)));
      } else if (name.sort() == Sort.CHARACTER) {
        var character = lexicon.character(name.number());
        var family = lexicon.families().get(character.family()).id();
        if (families.contains(family)) {
          named.add(named(name, character.name(), true, family, List.of()));
        }
      }
    }
    return named;
  }

  private Links.Named person(Name name, String family) {
    var person = lexicon.person(name.number());
    var parts = new ArrayList<Links.Part>();
    person
        .characters()
        .forEach((number, character) -> {
          var work = lexicon.works().get(number);
          if (work.franchise().id().equals(family)) {
            parts.add(new Links.Part(work.show().id(), character));
          }
        });
    return named(name, person.name(), false, family, parts);
  }

  private static Links.Named named(
      Name name, String text, boolean isCharacter, String family, List<Links.Part> parts) {
    return new Links.Named(
        text,
        isCharacter,
        family,
        parts,
        name.text(),
        name.first(),
        name.last(),
        name.start(),
        name.end());
  }

  private static List<String> networks(List<Links.NetworkSighting> sightings) {
    var networks = new LinkedHashSet<String>();
    sightings.forEach(sighting -> networks.add(sighting.network()));
    return List.copyOf(networks);
  }

  private List<Links.NetworkSighting> networkSightings() {
    return findings.names().stream()
        .filter(name -> name.sort() == Sort.NETWORK)
        .map(n -> new Links.NetworkSighting(lexicon.network(n.number()), n.first(), n.last()))
        .toList();
  }
}
