package dev.newsreel.enrich.tag;

import dev.newsreel.events.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives each show of an article its role, from how much of the article is about it. */
final class Roles {

  /** From so many shows on, none far ahead of the others, an article is a list. */
  private static final int LIST = 4;

  private static final double TITLE = 2.0;
  private static final double LEAD = 1.0;
  private static final double SHARE = 3.0;

  private Roles() {}

  /** Roles by show. */
  static Map<String, Role> of(Map<String, Standing> standings) {
    double top = standings.values().stream().mapToDouble(Roles::prominence).max().orElse(0);
    boolean isList = isList(standings);
    Map<String, Role> roles = new LinkedHashMap<>();
    standings.forEach((show, standing) -> roles.put(show, of(standing, top, isList)));
    return roles;
  }

  private static boolean isList(Map<String, Standing> standings) {
    long opened = standings.values().stream().filter(s -> s.opened() > 0).count();
    return opened >= LIST - 1;
  }

  private static Role of(Standing standing, double top, boolean isList) {
    if (standing.creditOnly()) {
      return Role.CREDIT;
    }
    if (isList && standing.inTitle() == 0) {
      return standing.opened() > 0
          ? Role.LISTED
          : standing.weight() >= 1 ? Role.LISTED : Role.PASSING;
    }
    double prominence = prominence(standing);
    if (prominence >= 0.7 * top) {
      return Role.PRIMARY;
    }
    return standing.weight() >= 1 ? Role.SECONDARY : Role.PASSING;
  }

  private static double prominence(Standing s) {
    return s.creditOnly()
        ? 0
        : TITLE * Math.min(1, s.inTitle()) + (s.inLead() ? LEAD : 0) + SHARE * s.share();
  }

  /** How much of the article is about the show, in [0,1]. */
  static double aboutness(Standing s) {
    double sum =
        -2.0
            + TITLE * Math.min(1, s.inTitle())
            + (s.inLead() ? LEAD : 0)
            + SHARE * s.share()
            + 0.5 * Math.log(1 + s.paragraphs())
            - (s.creditOnly() ? 3 : 0);
    return 1 / (1 + Math.exp(-sum));
  }
}
