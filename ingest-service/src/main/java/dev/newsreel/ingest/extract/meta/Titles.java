package dev.newsreel.ingest.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline: the {@code h1} that the metadata agree with, else the metadata's own. */
public final class Titles {

  private static final Pattern SUFFIX =
      Pattern.compile("^(.{10,}?)\\s+(?:[|•«»·]|::|[-–—])\\s+([^|•«»·]{2,40})$");

  private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/]+/?");

  /** Shorter headings name a section as often as a story. */
  private static final int SHORTEST = 12;

  private Titles() {}

  /** The headline and where it stands, or null. */
  public static @Nullable Sourced<String> find(
      PageElements page, MetaTags meta, JsonLd jsonLd, @Nullable String publisher) {
    List<Sourced<String>> said = said(page, meta, jsonLd, publisher);
    Sourced<String> best = null;
    int most = -1;
    for (Sourced<String> heading : headings(page)) {
      int agreement = agreement(heading.value(), said);
      if (agreement > most) {
        most = agreement;
        best = heading;
      }
    }
    if (best != null && (most > 0 || said.isEmpty())) {
      return best;
    }
    return said.isEmpty() ? best : said.getFirst();
  }

  private static List<Sourced<String>> headings(PageElements page) {
    var headings = new ArrayList<Sourced<String>>();
    for (Element h1 : page.all("h1")) {
      String text = h1.text().strip();
      if (!text.isEmpty() && !isOutlet(h1)) {
        headings.add(new Sourced<>(text, "h1"));
      }
    }
    return headings.isEmpty() ? lowerHeadings(page) : headings;
  }

  /** Older pages give the first rank to the outlet, as a link to its front page. */
  private static boolean isOutlet(Element heading) {
    Element link = heading.selectFirst("a[href]");
    return link != null
        && link.text().strip().equals(heading.text().strip())
        && FRONT_PAGE.matcher(link.absUrl("href")).matches();
  }

  /** A heading of lower rank is the headline where the page's title has it at an end. */
  private static List<Sourced<String>> lowerHeadings(PageElements page) {
    String title = Folding.fold(page.document().title());
    var headings = new ArrayList<Sourced<String>>();
    for (String rank : List.of("h2", "h3")) {
      for (Element heading : page.all(rank)) {
        String text = heading.text().strip();
        String folded = Folding.fold(text);
        boolean isAtEnd = title.startsWith(folded) || title.endsWith(folded);
        if (text.length() >= SHORTEST && isAtEnd && 3 * folded.length() >= title.length()) {
          headings.add(new Sourced<>(text, rank));
        }
      }
    }
    return headings;
  }

  private static List<Sourced<String>> said(
      PageElements page, MetaTags meta, JsonLd jsonLd, @Nullable String publisher) {
    var said = new ArrayList<Sourced<String>>();
    String headline = jsonLd.text("headline");
    Sourced<String> og = meta.first("og:title", "twitter:title");
    if (og != null) {
      said.add(new Sourced<>(withoutOutlet(og.value(), publisher), og.source()));
    }
    if (headline != null) {
      said.add(new Sourced<>(headline, "json-ld:headline"));
    }
    if (!page.document().title().isBlank()) {
      said.add(new Sourced<>(withoutOutlet(page.document().title(), publisher), "title"));
    }
    return said;
  }

  /** How many of the sources say something like it. */
  private static int agreement(String heading, List<Sourced<String>> said) {
    int sum = 0;
    for (Sourced<String> other : said) {
      sum += alike(Folding.fold(heading), Folding.fold(other.value()));
    }
    return sum;
  }

  private static int alike(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return 4;
    }
    if (a.contains(b) || b.contains(a)) {
      return 3;
    }
    double overlap = overlap(a, b);
    return overlap > 0.6 ? 2 : overlap > 0.25 ? 1 : 0;
  }

  private static double overlap(String a, String b) {
    var left = new java.util.HashSet<>(List.of(a.split(" ", -1)));
    var right = new java.util.HashSet<>(List.of(b.split(" ", -1)));
    int smaller = Math.min(left.size(), right.size());
    left.retainAll(right);
    return (double) left.size() / smaller;
  }

  /** A title without the outlet's name after a bar or a dash. */
  static String withoutOutlet(String title, @Nullable String publisher) {
    Matcher matcher = SUFFIX.matcher(title.strip());
    if (!matcher.matches()) {
      return title.strip();
    }
    boolean named =
        publisher != null && Folding.fold(matcher.group(2)).contains(Folding.fold(publisher));
    return named || matcher.group(2).split(" ", -1).length <= 3 ? matcher.group(1) : title.strip();
  }
}
