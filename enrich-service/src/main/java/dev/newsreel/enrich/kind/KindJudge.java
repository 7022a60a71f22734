package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Credits;
import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.link.Topics;
import dev.newsreel.events.Article;
import dev.newsreel.events.DateClaim;
import dev.newsreel.events.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the cue words of an article clause by clause: whose they are, whether they are denied, past
 * or uncertain, and what kind of news they make together.
 */
public final class KindJudge {

  private final Reading reading;
  private final SeasonReader seasonReader;
  private final DateReader dateReader;
  private final SignReader signs;
  private final SeasonVotes votes;
  private final ReleaseDates releases;
  private final Set<String> main;
  private final Map<Kind, Double> bonus;
  private final List<Sign> form;

  /**
   * @param main shows the article is about, which sentences without a title mean
   */
  public KindJudge(Links links, Credits credits, Topics topics, Set<String> main, Article article) {
    reading = links.reading();
    this.main = Set.copyOf(main);
    bonus = AddressWords.in(article.url());
    form = Form.signs(links);
    var today =
        article.published() == null
            ? null
            : LocalDate.ofInstant(article.published(), ZoneOffset.UTC);
    var attribution = new Attribution(links, credits, topics, main);
    seasonReader = new SeasonReader(reading);
    dateReader = new DateReader(reading, today);
    var sentences = sentences();
    signs =
        new SignReader(
            reading,
            attribution,
            new Needs(links, attribution, today),
            Currency.of(reading, sentences, today));
    votes = new SeasonVotes(reading, attribution, today);
    releases = new ReleaseDates(reading, attribution);
    read(sentences);
    if (main.size() == 1) {
      main.forEach(show -> votes.address(article.url(), show));
    }
  }

  private List<Sentence> sentences() {
    var sentences = new ArrayList<Sentence>();
    int end;
    for (int token = 0; token < reading.scan().tokens(); token = end) {
      end = reading.sentenceEnd(token);
      sentences.add(
          new Sentence(
              token,
              end,
              dateReader.read(token, end),
              seasonReader.read(token, end),
              reading.scan().endsWith(end - 1, '?')));
    }
    return sentences;
  }

  private void read(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      signs.read(sentence);
      votes.read(sentence);
      releases.read(sentence);
    }
  }

  /** The kinds for a show, most important first; {@code feature} when it is no other. */
  public List<KindFinding> kinds(String show) {
    return choice(show).kinds();
  }

  private KindChoice choice(String show) {
    boolean isMain = main.contains(show);
    return new KindChoice(
        signs(show), isMain ? bonus : Map.of(), isMain && main.size() == 1, reading.sentences());
  }

  /** What stands behind the kinds of a show. */
  public List<Sign> signs(String show) {
    var all = new ArrayList<>(signs.of(show));
    if (main.contains(show)) {
      all.addAll(form);
    }
    return all;
  }

  /** The sums behind the kinds, for those who tune them. */
  public Map<Kind, Double> sums(String show) {
    return choice(show).sums();
  }

  /** The seasons the article speaks of as news, for a show; usually one. */
  public List<Integer> seasons(String show) {
    return votes.seasons(show);
  }

  /** The dates the article claims. */
  public List<DateClaim> dates() {
    return releases.claims();
  }
}
