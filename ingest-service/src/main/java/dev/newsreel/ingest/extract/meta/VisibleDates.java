package dev.newsreel.ingest.extract.meta;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates that the page shows its readers beside the headline, in markup or in words. */
final class VisibleDates {

  private static final String NAMED =
      "[itemprop=datePublished],[class*=date],[class*=publish],[class*=posted],[class*=timestamp],"
          + "[class*=byline],[class*=dateline],[id*=date],[class*=meta]";

  private static final Pattern CHANGED = Pattern.compile("updat|modif", Pattern.CASE_INSENSITIVE);
  private static final Pattern SAID =
      Pattern.compile("\\b(?:posted|published|created|dated?)\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 150;
  private static final int SHORTEST = 12;

  private VisibleDates() {}

  /** In markup that says it is a date. */
  static @Nullable Sourced<OffsetDateTime> marked(PageElements page) {
    for (Element element : page.document().select("[itemprop=datePublished]")) {
      OffsetDateTime date = date(element);
      if (date != null) {
        return new Sourced<>(date, "itemprop:datePublished");
      }
    }
    return time(page);
  }

  private static @Nullable Sourced<OffsetDateTime> time(PageElements page) {
    for (Element element : page.all("time")) {
      OffsetDateTime date = date(element);
      if (date != null && !isOfChange(element) && Surroundings.isOfArticle(element)) {
        return new Sourced<>(date, "time");
      }
    }
    return null;
  }

  /** In words, in an element that is named after dates. */
  static @Nullable Sourced<OffsetDateTime> worded(PageElements page) {
    for (Element element : page.document().select(NAMED)) {
      String text = element.text();
      OffsetDateTime date = text.length() > LONGEST || text.isBlank() ? null : DateText.parse(text);
      if (date != null && Surroundings.isOfArticle(element)) {
        return new Sourced<>(date, "visible");
      }
    }
    return null;
  }

  /** In words that say it is the date, wherever they stand: older pages name nothing. */
  static @Nullable Sourced<OffsetDateTime> said(PageElements page) {
    for (Element element : page.document().select("font,small,span,i,em,b,p,div,td")) {
      String text = element.ownText();
      boolean isShort = text.length() <= LONGEST && text.length() >= SHORTEST;
      if (isShort && SAID.matcher(text).find() && Surroundings.isOfArticle(element)) {
        OffsetDateTime date = DateText.parse(text);
        if (date != null) {
          return new Sourced<>(date, "visible");
        }
      }
    }
    return null;
  }

  private static boolean isOfChange(Element time) {
    return CHANGED.matcher(time.className() + " " + time.attr("itemprop")).find();
  }

  private static @Nullable OffsetDateTime date(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      OffsetDateTime date = DateText.parse(element.attr(attribute));
      if (date != null) {
        return date;
      }
    }
    return DateText.parse(element.text());
  }
}
