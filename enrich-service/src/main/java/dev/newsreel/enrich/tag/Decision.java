package dev.newsreel.enrich.tag;

import dev.newsreel.enrich.kind.KindFinding;
import dev.newsreel.enrich.kind.KindJudge;
import dev.newsreel.enrich.kind.Sign;
import dev.newsreel.enrich.kind.Spoilers;
import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Linked;
import dev.newsreel.enrich.link.Linked.LinkedWork;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Rejected;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.events.Article;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of one article, put together from what its mentions mean. */
final class Decision {

  private final Links links;
  private final Article article;
  private final EvidenceWriter writer;
  private final Credits credits;
  private final Topics topics;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Neighbours neighbours;
  private final Roles judgement;
  private final Map<String, Role> roles;
  private final KindJudge judge;

  Decision(Links links, Article article) {
    this.links = links;
    this.article = article;
    writer = new EvidenceWriter(links.reading());
    credits = new Credits(links);
    topics = new Topics(links, credits);
    neighbours = new Neighbours(links);
    for (Linked linked : links.accepted()) {
      for (LinkedWork work : linked.works()) {
        var id = work.work().show().id();
        standings.put(id, Standing.of(id, work.sightings(), links, credits, topics, neighbours));
      }
    }
    judgement = Roles.of(standings, links.accepted().size());
    roles = judgement.assign(standings);
    judge = new KindJudge(links, credits, topics, main(), article);
  }

  /** The shows that sentences without a title mean. */
  private Set<String> main() {
    var main = new LinkedHashSet<String>();
    roles.forEach((show, role) -> {
      if (role == Role.PRIMARY) {
        main.add(show);
      }
    });
    return main;
  }

  private List<KindTag> kinds(LinkedWork work) {
    return role(work).isInStream()
        ? judge.kinds(work.work().show().id()).stream().map(this::kind).toList()
        : List.of();
  }

  private KindTag kind(KindFinding finding) {
    double sum = finding.signs().stream().mapToDouble(Sign::weight).sum();
    var evidence =
        finding.signs().stream()
            .map(sign ->
                writer.write(
                    finding.kind().word(),
                    finding.score() * sign.weight() / sum,
                    sign.text(),
                    sign.start(),
                    sign.end()))
            .toList();
    return new KindTag(finding.kind(), finding.certainty(), evidence);
  }

  KindJudge judge() {
    return judge;
  }

  Map<String, Standing> standings() {
    return standings;
  }

  /** What is to say of an article that no franchise is believed of. */
  static Tags nothing(Links links) {
    var writer = new EvidenceWriter(links.reading());
    return new Tags(
        List.of(),
        List.of(),
        List.of(),
        links.networks(),
        List.of(),
        Spoilers.in(links.reading()),
        links.rejected().stream().map(rejected -> rejected(rejected, writer)).toList());
  }

  Tags tags() {
    return new Tags(
        franchises(),
        shows(),
        People.of(links),
        links.networks(),
        judge.dates(),
        Spoilers.in(links.reading()),
        links.rejected().stream().map(rejected -> rejected(rejected, writer)).toList());
  }

  private List<FranchiseTag> franchises() {
    var tags = new ArrayList<FranchiseTag>();
    for (Linked linked : links.accepted()) {
      tags.add(
          new FranchiseTag(
              linked.franchise().id(),
              linked.franchise().name(),
              role(linked),
              Confidence.of(linked.clues()),
              aboutness(linked),
              writer.write(linked.clues())));
    }
    tags.sort(
        Comparator.comparing(FranchiseTag::role)
            .thenComparing(Comparator.comparingDouble(FranchiseTag::aboutness).reversed()));
    return tags;
  }

  /** The best of its shows', or its own when the article names the whole. */
  private Role role(Linked linked) {
    var best =
        linked.works().stream().map(this::role).min(Comparator.naturalOrder()).orElse(Role.PASSING);
    if (linked.sightings().isEmpty()) {
      return best;
    }
    var own = judgement.role(whole(linked));
    return own.compareTo(best) < 0 ? own : best;
  }

  /** How the franchise as a whole stands, its shows' mentions with its own. */
  private Standing whole(Linked linked) {
    var sightings = new ArrayList<>(linked.sightings());
    linked.works().forEach(work -> sightings.addAll(work.sightings()));
    return Standing.of(linked.franchise().id(), sightings, links, credits, topics, neighbours);
  }

  private Role role(LinkedWork work) {
    return roles.getOrDefault(work.work().show().id(), Role.PASSING);
  }

  private double aboutness(Linked linked) {
    double whole = linked.sightings().isEmpty() ? 0 : judgement.aboutness(whole(linked));
    return linked.works().stream()
        .mapToDouble(work -> judgement.aboutness(standing(work)))
        .reduce(whole, Math::max);
  }

  private Standing standing(LinkedWork work) {
    return java.util.Objects.requireNonNull(standings.get(work.work().show().id()));
  }

  private List<ShowTag> shows() {
    var tags = new ArrayList<ShowTag>();
    for (Linked linked : links.accepted()) {
      linked.works().forEach(work -> tags.add(show(work)));
    }
    tags.sort(
        Comparator.comparing(ShowTag::role)
            .thenComparing(Comparator.comparingDouble(ShowTag::aboutness).reversed()));
    return tags;
  }

  private ShowTag show(LinkedWork work) {
    var show = work.work().show();
    var kinds = kinds(work);
    var networks = show.networks();
    return new ShowTag(
        show.id(),
        show.title(),
        work.work().franchise().id(),
        show.alsoIn(),
        role(work),
        Confidence.of(work.clues()),
        judgement.aboutness(standing(work)),
        kinds,
        seasons(work, kinds),
        networks.isEmpty() ? null : networks.getLast().network(),
        show.firstAired(),
        writer.write(work.clues()));
  }

  /** What the article says; else the season that is on. */
  private List<Integer> seasons(LinkedWork work, List<KindTag> kinds) {
    var show = work.work().show();
    var named = "film".equals(show.type()) ? List.<Integer>of() : judge.seasons(show.id());
    if (CurrentRun.isLookedBackAt(show, named, article.published())) {
      return List.of();
    }
    return named.isEmpty() ? CurrentRun.seasons(show, kinds, article.published()) : named;
  }

  private static RejectedCandidate rejected(Rejected rejected, EvidenceWriter writer) {
    return new RejectedCandidate(
        rejected.franchise().id(),
        rejected.franchise().name(),
        Confidence.of(rejected.clues()),
        rejected.reason(),
        writer.write(rejected.clues()));
  }
}
