package dev.newsreel.enrich.mention;

import java.util.Arrays;
import java.util.List;

/**
 * What a word says about the news it stands in. Cue words are found in the same pass as titles and
 * names; what they mean together is decided clause by clause.
 */
public enum Cue {
  /** Speaks of television or film at all. */
  TV(
      """
      series, show, shows, spin-off, spinoff, spin-offs, spinoffs, episode, episodes, finale, showrunner,
      showrunners, premiere, premieres, premiered, premiering, streamer, streaming, streams, season, seasons,
      drama, dramas, comedy, comedies, sitcom, thriller, prequel, sequel, reboot, revival, miniseries,
      anthology, starring, costars, renewed, renewal, cancelled, canceled, cancellation, television, tv,
      trailer, teaser, screenwriter, cliffhanger, viewers, adaptation, animated, broadcaster, actor, actress,
      cast, writers' room, season finale, guest star, guest role, mockumentary, procedural, crossover,
      franchise, universe, recap, live-action, mothership, recurring role, box office, film, films, movie,
      cinemas, cinema, director, script, scripts, Emmy, Emmys, saga\
      """),
  /** Names a kind of work right before its title, as in "the thriller Lioness". */
  DESCRIPTOR(
      """
      series, show, drama, comedy, sitcom, thriller, prequel, sequel, reboot, revival, spinoff, spin-off,
      spinoffs, spin-offs, miniseries, anthology, procedural, mockumentary, hit, film, movie, original,
      westerns, western, saga, satire, adaptation, episode of, episodes of, season of, star of, stars of,
      seasons of, creator of, cast of, finale of, premiere of, set of, watch, watched, watching\
      """),
  /** Counts a stretch of a series. */
  SEASON_WORD(
      "season, seasons, series, year, run, batch, chapter, instalment, installment, outing, helping"),
  RENEWAL(
      """
      renew, renews, renewed, renewing, renewal, renewals, picked up for, picked up through, pickup,
      picks up for, early renewal, back for another season, back for season, gets another season,
      gets another year, another season, another year, order for more, more seasons, bringing back,
      multi-season renewal, two-season renewal, season order, season pickup, green-lit for a,
      ordered more episodes\
      """),
  /** Grants something; of a season it is a renewal. */
  GRANT(
      """
      ordered, orders, order, on order, handed, hands, gets, got, given, gives, earned, earns, granted,
      grants, commissioned, commissions, commission, will have, goes on to, will be back for, back for,
      greenlit, greenlights, green light, green-lit, greenlighted, scored, scores, secured, lands, landed\
      """),
  CANCELLATION(
      """
      cancel, cancels, cancelled, canceled, cancelling, canceling, cancellation, cancelation,
      axed, axes, axe, scrapped, scraps, pulls the plug, pulled the plug, pulling the plug,
      drops the revival, drops the reboot, let it go, one and done, not moving forward, will not make,
      won't make, will not go ahead, ends after one season, ending after one season, has been dropped,
      shelved, no second season, no third season, no fourth season, won't get its, will not get,
      bites the dust, gets the boot, called it quits\
      """),
  /** Of a show, that it ends; of a network or a person, only that they leave. */
  ABSENCE(
      """
      will not return, won't return, not returning, not coming back, isn't coming back,
      will not be back, won't be back, is finished\
      """),
  FINAL(
      """
      final season, final chapter, last chapter, final run, final episodes, final series,
      final instalment, final installment, farewell season, final and, and final, and last,
      concluding season, will be its last, will be the last, be the last, the last one,
      will end with, to end with, ends with season, end with season, will conclude, final bow, bows out,
      bow out, ending with, to end after, will end after, ends after, end of the line, endgame, end date,
      say goodbye, says goodbye, close the book, closes the book, will be the end, coming to an end,
      comes to an end, series finale, final outing, the ending\
      """),
  /** Says when something is shown. */
  RELEASE(
      """
      premiere, premieres, premiered, premiering, debut, debuts, debuting, arrive, arrives, arriving,
      launch, launches, launching, release date, premiere date, return date, release, releases, released,
      return, returns, returning, come back, comes back, will be back, be back, begin, begins, bow, bows, air, airs, airing,
      land, lands, landing, opens, kicks off, drop, drops, dropping, hits, set for, slated for, due, due in, expected in,
      stream on, streams on, moves from, starts, start date, sets sail, swing back, will stream, bow on,
      scheduled for, hit screens, coming to, comes to, planned for, promised for\
      """),
  /** Says that a date was given. */
  DATED(
      """
      premiere date, release date, return date, dates, dated, sets date, has a date, gets a date, new date, new dates,
      sets premiere, sets return, calendar, slot, start date, when does, when will, comes out\
      """),
  TRAILER(
      """
      trailer, trailers, teaser, teasers, sneak peek, first footage, new footage, promo, promos,
      official trailer, teaser trailer\
      """),
  FIRST_LOOK(
      """
      first look, first looks, first photo, first photos, first image, first images, first picture,
      first pictures, photographs, new photos, new images, first-look, stills, poster, posters, key art,
      first poster, set photos, first glimpse\
      """),
  CASTING(
      """
      casting, cast as, casts, has cast, have cast, been cast, was cast, were cast, is cast,
      joins the cast, join the cast, joined the cast, joining the cast, tapped, set to star, will star,
      to star, to co-star, recurring roles, recurring role, series regular, series regulars, has the lead,
      lands the lead, land lead, reprise, reprises, reprising, new faces, new recruits,
      added to the cast, recast, recasts, rounds out, books a role, new cast, cast additions,
      attached to star\
      """),
  /** Of a person, that he or she is cast; of other things nothing. */
  JOINING(
      """
      joins, joining, join, joined, boards, adds, to play, will play, set as, is set as,
      newcomer, signs on, signed on, enlisted, enlists, guest star, guest stars, to guest,
      in negotiations to, bring back, will bring, opposite\
      """),
  PRODUCTION(
      """
      filming, filmed, shooting, shoot, shoots, shot, wrapped, wraps, wrap,
      principal photography, cameras roll, cameras, production, in production, under way, on set,
      set visit, post-production, tax credit, tax credits, film office, location, on location,
      begun filming, started filming, back lot, soundstage, stages, being made, writers' room,
      production start, started work, starts filming, tax rebate, rebate, begins production,
      incentive, incentives, film commission, shooting days, starts production, finished shooting\
      """),
  DEVELOPMENT(
      """
      in development, being developed, developing, in the works, series order, straight-to-series,
      pilot order, ordered to pilot, in the pilot, pilot of, pilot for, pilot shoots, green light, greenlit,
      greenlights, green-lit, commissioned, commissions, commission, working on, adapting,
      adaptation rights, put pilot, new series, brand-new series, early development,
      signed an agreement, to be adapted, will be adapted\
      """),
  REVIEW(
      """
      review, reviews, reviewed, stars out of, out of five, out of ten, three stars, four stars,
      two stars, five stars, one star, verdict, half stars, our review\
      """),
  /** The voice of a critic. */
  OPINION(
      """
      performance, performances, script, scripts, splendid, superb, brilliant, dull, muddle,
      best work, pacing, clumsy, uneven, gripping, thrilling, delightful, tedious, elegant, charming,
      the writing, watchable, forgettable, stylish, works because, does not work, doesn't work,
      magnetic, convincing, best quality, flaw, flaws, satisfying, disappointing, over-stuffed,
      never finds, is a pleasure, delivers, terrific, meaner, masterful\
      """),
  RECAP(
      """
      recap, recaps, recapped, ending explained, finale explained, episode recap, opens with,
      opens at, opens in, the hour, cold open, spoilers, this week's episode, the last hour,
      final scene, closing scene, the premiere of, plays us out, last scene, tonight's episode\
      """),
  INTERVIEW(
      """
      interview, interviews, q&a, talks, told us, tells us, opens up, breaks down, sat down with, speaks, speaks to,
      in conversation, exclusive interview, says by phone, said by phone, reveals why, explains why, discusses\
      """),
  RECOMMENDATION(
      """
      what to watch, what to stream, watch next, recommend, recommends, recommended, recommendation, must-watch,
      worth watching, best shows, best series, shows to watch, series to watch, to stream, to binge, binge, watch order,
      watchlist, weekend picks, picks, shows like, titles to, to revisit, where to start, start with, warm-up,
      should watch, worth your time, reasons to watch, guide to, guide, stream these, hidden gem, add to your,
      what's on, returns that matter, preview, perfect for, if you liked, if you have already\
      """),
  RATINGS(
      """
      ratings, rated, Nielsen, million viewers, most-watched, viewership, million views, billion minutes, minutes viewed,
      global views, overnight figures, live plus same day, demo, total viewers, audience share, top ten, top 10,
      views, record for any original, streaming chart, biggest audience, most-streamed, ratings record\
      """),
  AWARDS(
      """
      Emmy, Emmys, Golden Globe, Golden Globes, BAFTA, BAFTAs, SAG Awards, nominated, nominee, nominees, nomination,
      nominations, awards, award, statuette, statuettes, winners, snubbed, snubs, Peabody, Critics Choice, wins, trophies\
      """),
  AVAILABILITY(
      """
      available on, will be available, now streaming, new home, license, licence, delisted,
      streaming home, where to watch, where to stream, taken off, exclusive license, coming to Netflix,
      arriving on, free on, added to, Blu-ray, DVD, discs, expires\
      """),
  /** Of a service, that a show comes or goes. */
  MOVING(
      """
      leaving, leave, leaves, removed, removes, moves to, lands on, losing, loses, departs, pulled\
      """),
  /** News that is none of the other kinds. */
  EVENT(
      """
      crossover, theme park, ride, attraction, merchandise, exhibition, tour, tourism, auction, lawsuit, sued,
      petition, campaign, charity, partnership, deal, podcast, book, game, soundtrack, concert, convention, dies, obituary,
      died, apologizes, wedding, additional episodes, back nine, mugs, souvenirs, raised, upgraded\
      """),
  /** Takes part of the certainty away. */
  HEDGE(
      """
      could, may, might, likely, unlikely, reportedly, rumor, rumors, rumour, rumours, rumored, rumoured, hopes, hope,
      possible, possibly, perhaps, maybe, if, whether, would, should, expected, seems, considering, talks, not yet, undecided,
      unclear, wants, potential, in talks, uncertain, hinted, speculation, fingers crossed, cross your fingers\
      """),
  /** Somebody else said it. */
  REPORTED(
      """
      sources say, sources said, sources, insiders, insider, people with knowledge, people briefed, two people,
      a person close, is said to, are said to, according to, per Deadline, per Variety, has learned, reports say, was told,
      those close to, person at the company\
      """),
  NEGATION(
      "not, no, never, n't, without, neither, nor, none, isn, wasn, won, didn, doesn, hasn, don, false, denies, nothing"),
  /** Makes what follows a thing of the past. */
  PAST(
      """
      despite, had been, after being, once, previously, earlier, formerly, ago, back in, in 2018, in 2019, in 2020,
      in 2021, in 2022, in 2023, years ago, last year, originally, before it was, used to, was first\
      """),
  /** A person's other work follows or stands before. */
  CREDIT(
      """
      credits include, whose credits, credit include, other credits, best known for, known for, known from, familiar from, seen in, last seen in, alum,
      alumnus, alumna, alums, veteran of, man behind, woman behind, people behind, team behind, from the makers of, from the creators of,
      guest roles included, roles included, roles include, roles in, previously starred in, also starred in, appeared in,
      also appeared in, starred in, who starred in, creator of, creators of, from the creator of, resume, résumé, fame, star of,
      formerly of, producer of, director of, writer of, later guest roles, work on, worked on, wrote for, directed for\
      """);

  private final String list;

  Cue(String list) {
    this.list = list;
  }

  /** The forms that are this cue, English. */
  public List<String> phrases() {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  /** A bit of its own; means nothing outside of this process. */
  @SuppressWarnings("EnumOrdinal")
  public long bit() {
    return 1L << ordinal();
  }
}
