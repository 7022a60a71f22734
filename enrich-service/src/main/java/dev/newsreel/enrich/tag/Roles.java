package dev.newsreel.enrich.tag;

import dev.newsreel.events.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each show of an article its role, from how much of the article is about it. Two linear
 * models, fitted on labelled articles and rounded: does the article really speak of the show, and
 * is the show what it is about?
 */
final class Roles {

  /** From so many franchises on an article is a survey of many shows. */
  private static final int MANY = 4;

  /** From so many shows on that begin sentences an article is a list. */
  private static final int LIST = 4;

  /** How far behind the first show of an article another one may be and still be primary. */
  private static final double BEHIND = 0.7;

  /** The share of an article's sentences that makes a show one of its matters. */
  private static final double COVERED = 0.1;

  private final boolean isMany;
  private final boolean isList;
  private final double topWeight;
  private final double topPrimacy;

  private Roles(Collection<Standing> all, int franchises) {
    isMany = franchises >= MANY;
    isList = all.stream().filter(standing -> standing.opened() > 0).count() >= LIST;
    topWeight = all.stream().mapToDouble(Standing::weight).max().orElse(0);
    topPrimacy =
        all.stream()
            .filter(standing -> !standing.creditOnly())
            .mapToDouble(this::primacy)
            .max()
            .orElse(0);
  }

  /** Roles of the shows of one article, whose franchises are so many. */
  static Roles of(Map<String, Standing> standings, int franchises) {
    return new Roles(standings.values(), franchises);
  }

  /** The role of each show. */
  Map<String, Role> assign(Map<String, Standing> standings) {
    Map<String, Role> roles = new LinkedHashMap<>();
    standings.forEach((show, standing) -> roles.put(show, role(standing)));
    return roles;
  }

  Role role(Standing standing) {
    if (standing.creditOnly()) {
      return Role.CREDIT;
    }
    double primacy = primacy(standing);
    if (primacy > 0 || (isFirst(standing, primacy) && !isList && !isMany)) {
      return Role.PRIMARY;
    }
    if (substance(standing) <= 0) {
      return Role.PASSING;
    }
    return isList || isMany ? Role.LISTED : Role.SECONDARY;
  }

  /** An article about shows is about one of them at least, unless it is a list. */
  private boolean isFirst(Standing s, double primacy) {
    boolean isProminent = s.inTitle() || s.inLead() || s.coverage() >= COVERED;
    return isProminent && topPrimacy <= 0 && primacy >= topPrimacy - BEHIND;
  }

  private double substance(Standing s) {
    return -0.8
        + 0.9 * one(s.inTitle())
        + 1.5 * one(s.inLead())
        + 1.3 * Math.min(1, s.opened())
        + 0.7 * Math.min(1, s.subject())
        + 0.6 * Math.min(1, s.described())
        - 0.4 * one(s.aside() >= Math.max(1, s.sentences()))
        - 0.9 * one(!isMany) * Math.min(1, s.joined())
        - 1.5 * s.place()
        + Math.min(4, s.weight())
        + 1.3 * relative(s)
        + 0.4 * one(isMany)
        + 0.9 * one(isMany) * Math.min(1, s.peopled());
  }

  /**
   * Beside the show that most sentences are about. The only show in a long article about something
   * else is not what that article is about.
   */
  private double relative(Standing s) {
    return topWeight == 0 ? 0 : s.weight() / topWeight * Math.min(1, s.coverage() / COVERED);
  }

  private double primacy(Standing s) {
    return -2.0
        + 2.5 * one(s.inTitle())
        + 2.1 * one(s.inLead())
        - 1.5 * s.place()
        + 0.6 * Math.min(4, s.weight())
        + 0.8 * relative(s)
        + 0.7 * Math.min(2, s.peopled())
        + 0.7 * Math.min(2, s.newsy())
        - 0.6 * Math.min(1, s.alone())
        - 0.7 * one(isMany)
        - 0.8 * one(isList);
  }

  private static int one(boolean is) {
    return is ? 1 : 0;
  }

  /** How much of the article is about the show, in [0,1]. */
  double aboutness(Standing standing) {
    return standing.creditOnly()
        ? 0.02
        : (sigmoid(substance(standing)) + sigmoid(primacy(standing))) / 2;
  }

  private static double sigmoid(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
