package dev.newsreel.enrich.catalog;

/** The careful guess at how ambiguous a title is that nobody has looked at yet. */
public final class TitleAmbiguity {

  private TitleAmbiguity() {}

  /** {@code common} for a word of the dictionary or for three characters, else {@code homonym}. */
  public static String guess(String title) {
    return SurfaceForm.isWeak(title) || SurfaceForm.isArticleAndWord(title) ? "common" : "homonym";
  }
}
