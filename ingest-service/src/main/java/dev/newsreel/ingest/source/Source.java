package dev.newsreel.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from, as somebody described it.
 *
 * @param name the outlet's name as a reader knows it
 * @param group where it stands in a list, such as {@code Television}; empty for none
 * @param site the outlet's home page
 * @param muted known, and not asked
 * @param checked how the address was tried, such as {@code unverified} or {@code fetched}
 * @param checkedOn when that was, ISO 8601 date
 */
public record Source(
    SourceId id,
    String name,
    String group,
    Origin origin,
    @Nullable URI site,
    boolean muted,
    @Nullable String checked,
    @Nullable String checkedOn) {

  /** A source that nobody has grouped or checked. */
  public static Source of(SourceId id, String name, Origin origin) {
    return new Source(id, name, "", origin, null, false, null, null);
  }

  /** The same, asked or not asked from now on. */
  public Source withMuted(boolean mute) {
    return new Source(id, name, group, origin, site, mute, checked, checkedOn);
  }

  /** The same at another address. */
  public Source withOrigin(Origin other) {
    return new Source(id, name, group, other, site, muted, checked, checkedOn);
  }
}
