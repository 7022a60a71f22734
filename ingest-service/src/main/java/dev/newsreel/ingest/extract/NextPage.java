package dev.newsreel.ingest.extract;

import dev.newsreel.ingest.extract.meta.PageElements;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds where an article of several pages goes on: a link to the address of this page with the next
 * number in it. A link to the next article is none.
 */
final class NextPage {

  private static final Pattern IN_QUERY =
      Pattern.compile("(.+)[?&](?:page|p|pg|pagenum|paged)=(\\d{1,2})");
  private static final Pattern IN_PATH =
      Pattern.compile("(.+?)(?:/page)?[/_,-](\\d{1,2})(?:\\.html?)?/?");

  private NextPage() {}

  /** The canonical address of the next page. */
  static Optional<URI> find(URI page, PageElements elements) {
    Set<String> wanted = following(CanonicalUrl.of(page).toString());
    return Stream.concat(
            Stream.of(elements.link("next")), elements.all("a").stream().map(NextPage::target))
        .filter(NextPage::mayBeNumbered)
        .flatMap(href -> CanonicalUrl.claimed(page, href).stream())
        .filter(target -> wanted.contains(withoutEnding(target.toString())))
        .findFirst();
  }

  private static String target(Element link) {
    return link.attr("href");
  }

  /** Spares most links the parsing: a numbered address has a digit near its end. */
  private static boolean mayBeNumbered(String href) {
    for (int i = Math.max(0, href.length() - 8); i < href.length(); i++) {
      if (Character.isDigit(href.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The forms that the address of the page after this one may have. */
  private static Set<String> following(String address) {
    var forms = new HashSet<String>();
    forms.addAll(forms(withoutEnding(address), 2));
    for (Pattern pattern : new Pattern[] {IN_QUERY, IN_PATH}) {
      Matcher matcher = pattern.matcher(address);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(2));
        forms.addAll(forms(withoutEnding(matcher.group(1)), number + 1));
      }
    }
    return forms;
  }

  private static Set<String> forms(String article, int number) {
    return Set.of(
        article + "?page=" + number,
        article + "?p=" + number,
        article + "?pg=" + number,
        article + "?pagenum=" + number,
        article + "?paged=" + number,
        article + "/page/" + number,
        article + "/" + number,
        article + "_" + number,
        article + "-" + number,
        article + "," + number);
  }

  private static String withoutEnding(String address) {
    String path = address.replaceFirst("\\.html?(?=$|\\?)", "");
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path.replace("/?", "?");
  }
}
