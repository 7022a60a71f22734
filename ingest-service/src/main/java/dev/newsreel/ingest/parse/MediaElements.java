package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.Element.Ending;
import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures, sound and film. */
final class MediaElements {

  private static final Pattern PICTURE =
      Pattern.compile("(?i)[^?#]*\\.(jpe?g|png|webp|avif|gif)([?#].*)?");

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("media:content", Element.attributes(MediaElements::content)),
          Map.entry("media:thumbnail", MediaElements::thumbnail),
          Map.entry("itunes:image", MediaElements::image),
          Map.entry("googleplay:image", MediaElements::image),
          Map.entry("logo", Element.address((scene, frame, url) -> frame.node.media.image(url))),
          Map.entry(
              "icon", Element.address((scene, frame, url) -> frame.node.media.thumbnail(url))));

  private MediaElements() {}

  private static Ending image(FeedScene scene, Frame frame, Attributes attributes) {
    frame.node.media.image(Element.address(frame, attributes.get("href", "url")));
    frame.capture = Capture.text();
    return () -> frame.node.media.image(Element.address(frame, frame.text()));
  }

  private static Ending thumbnail(FeedScene scene, Frame frame, Attributes attributes) {
    frame.node.media.thumbnail(Element.address(frame, attributes.get("url")));
    frame.capture = Capture.text();
    return () -> frame.node.media.thumbnail(Element.address(frame, frame.text()));
  }

  /** A picture stands for the entry; sound and film belong to it as files do. */
  private static void content(FeedScene scene, Frame frame, Attributes attributes) {
    String url = Element.address(frame, attributes.get("url"));
    String type = attributes.get("type");
    if (url.isEmpty()) {
      return;
    }
    if (isPicture(attributes.get("medium"), type, url)) {
      frame.node.media.thumbnail(url);
    } else if (type != null) {
      frame.node.media.enclosure(url, type, attributes.get("filesize"));
    }
  }

  private static boolean isPicture(@Nullable String medium, @Nullable String type, String url) {
    if (medium == null && type == null) {
      return PICTURE.matcher(url).matches();
    }
    return "image".equals(medium) || (type != null && type.startsWith("image/"));
  }
}
