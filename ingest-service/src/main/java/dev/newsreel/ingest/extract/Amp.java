package dev.newsreel.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Undoes the address forms of Accelerated Mobile Pages: caches, viewers, paths and parameters. */
final class Amp {

  private static final Pattern VIEWER =
      Pattern.compile("https?://(?:www\\.)?google\\.[a-z.]+/amp/(s/)?(.+)");
  private static final Pattern CACHE =
      Pattern.compile("https?://[^/]+\\.cdn\\.ampproject\\.org/[a-z]/(s/)?(.+)");
  private static final Pattern PATH = Pattern.compile("(.+?)(?:/amp/?|\\.amp(\\.html)?)");

  private Amp() {}

  /** The address inside one of a viewer or a cache, or the address itself. */
  static String unwrap(String url) {
    for (Pattern wrapper : new Pattern[] {VIEWER, CACHE}) {
      Matcher matcher = wrapper.matcher(url);
      if (matcher.matches()) {
        return (matcher.group(1) == null ? "http://" : "https://") + matcher.group(2);
      }
    }
    return url;
  }

  /** {@code /story/amp} and {@code /story.amp.html} without the part that asks for AMP. */
  static String path(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return path;
    }
    String slash = path.endsWith("/") ? "/" : "";
    return matcher.group(1) + (matcher.group(2) == null ? slash : matcher.group(2));
  }

  static @Nullable String query(@Nullable String query) {
    return query == null
        ? null
        : Stream.of(query.split("&", -1))
            .filter(part -> !asksForAmp(part))
            .collect(Collectors.joining("&"));
  }

  private static boolean asksForAmp(String parameter) {
    return switch (parameter) {
      case "amp", "amp=", "amp=1", "amp=true", "outputType=amp", "output=amp" -> true;
      default -> false;
    };
  }
}
