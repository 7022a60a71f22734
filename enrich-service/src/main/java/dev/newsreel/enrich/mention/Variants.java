package dev.newsreel.enrich.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Other ways to print the same form, made by rule: "&" and "and", with and without the colon, dots
 * or hyphens, a dash for a colon, ligatures spelt out.
 */
public final class Variants {

  private static final Pattern AMPERSAND = Pattern.compile("\\s*&\\s*");
  private static final Pattern AND = Pattern.compile(" and ");
  private static final Pattern COLON = Pattern.compile(":\\s+");
  private static final Pattern DASH = Pattern.compile("\\s+[-\u2013\u2014]\\s+");
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{Lu}\\.){2,}");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

  private Variants() {}

  /** The form itself first, then its variants, each once. */
  public static List<String> of(String form) {
    Set<String> forms = new LinkedHashSet<>(List.of(form));
    add(forms, AMPERSAND, " and ");
    add(forms, AND, " & ");
    add(forms, COLON, " ");
    add(forms, COLON, " - ");
    add(forms, DASH, ": ");
    add(forms, DASH, " ");
    add(forms, HYPHEN, " ");
    ligatures(forms);
    dots(forms);
    return List.copyOf(forms);
  }

  private static void add(Set<String> forms, Pattern part, String replacement) {
    for (String form : List.copyOf(forms)) {
      forms.add(part.matcher(form).replaceAll(replacement));
    }
  }

  private static void dots(Set<String> forms) {
    for (String form : List.copyOf(forms)) {
      forms.add(DOTTED.matcher(form).replaceAll(dotted -> dotted.group().replace(".", "")));
    }
  }

  private static void ligatures(Set<String> forms) {
    for (String form : List.copyOf(forms)) {
      forms.add(
          form.replace("\u00e6", "ae")
              .replace("\u00c6", "Ae")
              .replace("\u0153", "oe")
              .replace("\u00df", "ss"));
    }
  }
}
