package dev.newsreel.ingest.extract.meta;

import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and changed, by its machine-readable dates before visible ones.
 */
final class Dates {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "article_date_original",
    "og:published_time",
    "date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "displaydate"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified"
  };
  private static final Pattern IN_PATH =
      Pattern.compile("/(20\\d{2})[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=/|-|$)");

  private Dates() {}

  static @Nullable Sourced<OffsetDateTime> published(
      PageElements page, MetaTags meta, JsonLd jsonLd) {
    Sourced<OffsetDateTime> found = jsonLd(jsonLd, "datePublished");
    if (found == null) {
      found = meta(meta, PUBLISHED);
    }
    if (found == null) {
      found = jsonLd(jsonLd, "dateCreated");
    }
    if (found == null) {
      found = VisibleDates.marked(page);
    }
    if (found == null) {
      found = inPath(page.document().baseUri());
    }
    if (found == null) {
      found = VisibleDates.worded(page);
    }
    return found == null ? VisibleDates.said(page) : found;
  }

  static @Nullable Sourced<OffsetDateTime> modified(MetaTags meta, JsonLd jsonLd) {
    Sourced<OffsetDateTime> found = jsonLd(jsonLd, "dateModified");
    return found == null ? meta(meta, MODIFIED) : found;
  }

  private static @Nullable Sourced<OffsetDateTime> jsonLd(JsonLd jsonLd, String name) {
    String text = jsonLd.text(name);
    OffsetDateTime date = text == null ? null : DateText.parse(text);
    return date == null ? null : new Sourced<>(date, "json-ld:" + name);
  }

  private static @Nullable Sourced<OffsetDateTime> meta(MetaTags meta, String... names) {
    for (String name : names) {
      for (String value : meta.all(name)) {
        OffsetDateTime date = DateText.parse(value);
        if (date != null) {
          return new Sourced<>(date, name);
        }
      }
    }
    return null;
  }

  /**
   * A date in the address counts only at the start of a path segment: numbers in a slug are not
   * dates.
   */
  static @Nullable Sourced<OffsetDateTime> inPath(String url) {
    Matcher matcher = IN_PATH.matcher(url);
    if (!matcher.find()) {
      return null;
    }
    String month = matcher.group(2);
    OffsetDateTime date =
        Character.isDigit(month.charAt(0))
            ? DateText.parse(matcher.group(1) + "-" + month + "-" + matcher.group(3))
            : DateText.parse(matcher.group(3) + " " + month + " " + matcher.group(1));
    return date == null ? null : new Sourced<>(date, "url");
  }
}
