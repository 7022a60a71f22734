package dev.newsreel.ingest.extract;

import dev.newsreel.ingest.extract.meta.PageElements;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    String here = CanonicalUrl.of(page).toString();
    Set<String> wanted = following(here);
    Set<String> endings = endings(wanted);
    return Stream.concat(
            Stream.of(elements.link("next")),
            elements.all("a").stream().map(link -> link.attr("href")))
        .filter(NextPage::endsInNumber)
        .filter(href -> endings.contains(ending(withoutEnding(href))))
        .flatMap(href -> CanonicalUrl.claimed(page, href).stream())
        .filter(target -> wanted.contains(withoutEnding(target.toString())))
        .findFirst();
  }

  private static boolean endsInNumber(String href) {
    int end = href.length();
    end -= end > 0 && href.charAt(end - 1) == '/' ? 1 : 0;
    end -= href.endsWith(".html") ? 5 : href.endsWith(".htm") ? 4 : 0;
    return end > 0 && href.charAt(end - 1) >= '0' && href.charAt(end - 1) <= '9';
  }

  /** Spares most links the parsing: their last characters are not those of a numbered page. */
  private static Set<String> endings(Set<String> forms) {
    return forms.stream().map(NextPage::ending).collect(Collectors.toSet());
  }

  private static String ending(String address) {
    return address.substring(Math.max(0, address.length() - 4));
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
    String path = address;
    for (String ending : new String[] {"/", ".html", ".htm"}) {
      path = path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }
    int query = path.indexOf('?');
    return query < 0 ? path : withoutEnding(path.substring(0, query)) + path.substring(query);
  }
}
