package dev.newsreel.ingest.extract.meta;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether an element speaks of the article or of something else on its page. */
final class Surroundings {

  private static final Pattern OTHERS =
      Pattern.compile(
          "comment|disqus|related|recommend|trending|popular|sidebar|footer|teaser|promo|widget|newsletter|carousel|latest",
          Pattern.CASE_INSENSITIVE);

  private Surroundings() {}

  /** Not in comments, in lists of other stories, in sidebars and footers. */
  static boolean isOfArticle(Element element) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      String tag = at.normalName();
      if (tag.equals("body") || tag.equals("main")) {
        return true;
      }
      if (tag.equals("nav") || tag.equals("footer") || tag.equals("aside")) {
        return false;
      }
      if (at.attributesSize() > 0 && OTHERS.matcher(at.className() + " " + at.id()).find()) {
        return false;
      }
    }
    return true;
  }
}
