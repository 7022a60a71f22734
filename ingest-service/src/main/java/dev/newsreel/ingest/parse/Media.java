package dev.newsreel.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files and pictures of a feed or entry. */
final class Media {

  private final List<Enclosure> enclosures = new ArrayList<>();
  private @Nullable String image;
  private @Nullable String thumbnail;

  void enclosure(String url, @Nullable String type, @Nullable String length) {
    Enclosure enclosure = new Enclosure(url, type, length);
    if (enclosures.size() < ParseLimits.LIST && !enclosures.contains(enclosure)) {
      enclosures.add(enclosure);
    }
  }

  /** A picture of the whole; the last one counts. */
  void image(String url) {
    if (!url.isEmpty()) {
      image = url;
    }
  }

  /** A smaller or less certain picture, used if there is no other; the first one counts. */
  void thumbnail(String url) {
    if (!url.isEmpty() && thumbnail == null) {
      thumbnail = url;
    }
  }

  List<Enclosure> enclosures() {
    return enclosures;
  }

  @Nullable String image() {
    if (image != null) {
      return image;
    }
    return thumbnail == null ? picture() : thumbnail;
  }

  private @Nullable String picture() {
    return enclosures.stream()
        .filter(enclosure -> enclosure.type() != null && enclosure.type().startsWith("image/"))
        .map(Enclosure::url)
        .findFirst()
        .orElse(null);
  }
}
