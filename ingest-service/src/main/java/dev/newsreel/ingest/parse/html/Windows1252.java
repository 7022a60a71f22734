package dev.newsreel.ingest.parse.html;

/**
 * The characters that the numbers 128 to 159 are meant as (WHATWG HTML, numeric character
 * references).
 */
public final class Windows1252 {

  private static final String MEANT =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private Windows1252() {}

  /** The character that was meant. */
  public static int meant(int code) {
    return code >= 0x80 && code <= 0x9F ? MEANT.charAt(code - 0x80) : code;
  }
}
