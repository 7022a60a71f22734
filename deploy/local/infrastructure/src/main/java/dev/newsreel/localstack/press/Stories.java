package dev.newsreel.localstack.press;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stories for tests, of our own making, in the manner of the entertainment press. */
public final class Stories {

  private static final Instant PUBLISHED = Instant.parse("2026-03-04T16:30:00Z");

  private Stories() {}

  /**
   * A recommendation of <em>Ballard</em> that reports its renewal for a second season and discusses
   * <em>Bosch</em> and <em>Bosch: Legacy</em>, with an infobox at its end.
   */
  public static Story ballard() {
    return new Story(
        "prime-video-detective-series-worth-your-weekend",
        "Prime Video's Best New Detective Has Been Hiding in the Cold Case Files",
        "Maggie Q leads a crime drama that earns its place beside the series it grew out of.",
        "Jo Marlow",
        PUBLISHED,
        PUBLISHED,
        "TV",
        List.of("Ballard", "Prime Video", "Crime Drama"),
        List.of(
            "Crime television loves a genius, and it rarely has time for a department nobody wants. <em>Ballard</em> makes that"
                + " department its home. The Prime Video series sends Detective Ren&eacute;e Ballard (Maggie Q) to the basement of the LAPD,"
                + " where a handful of volunteers and reservists reopen murders that everyone else has filed away, and it has quietly"
                + " become one of the easiest shows on the service to recommend.",
            "> Maggie Q as Ren&eacute;e Ballard in <em>Ballard</em>. Photo: made up for this page",
            "There is more to come as well. Prime Video has renewed <em>Ballard</em> for Season 2, so nobody has to worry that the last"
                + " scene of the first season will be left hanging. That makes this a good weekend to catch up on all ten episodes.",
            "## A Cold Case Unit Gives <em>Ballard</em> Its Own Pulse",
            "The first season has one long case, a serial killer whose victims were never linked, and a string of short ones that let"
                + " the team grow. Courtney Taylor is the discovery as Samira Parker, a former officer who left the force for reasons the"
                + " show is in no hurry to explain. John Carroll Lynch brings warmth to Thomas Laffont, Ballard&rsquo;s retired partner, and"
                + " the scenes in which the two compare notes over bad coffee are as good as any chase.",
            "What sets it apart is patience. Where other procedurals wrap a case in forty minutes, this one lets a witness change her"
                + " mind, a box of evidence go missing and a daughter ask the same question for twenty years. Maggie Q plays all of it"
                + " with a surfer&rsquo;s calm that cracks exactly twice.",
            "## It Stands Beside <em>Bosch</em> Without Leaning on It",
            "<em>Ballard</em> is the second spinoff of <em>Bosch</em>, the series based on Michael Connelly&rsquo;s novels that ran for"
                + " seven seasons with Titus Welliver as Harry Bosch. The original was about a man who could not let go; its sequel,"
                + " <em>Bosch: Legacy</em>, asked what was left of him without a badge and gave his daughter Maddie a uniform of her own."
                + " Ren&eacute;e Ballard first walked into the story at the end of <em>Bosch: Legacy</em>, and newcomers need to have seen"
                + " neither show to follow her.",
            "Fans of the older series will be happy all the same. Welliver turns up when a case demands it, and the two detectives talk"
                + " like people who read the same files at night. If you have never met either of them, start with <em>Ballard</em>, and"
                + " then let it send you back to <em>Bosch</em>, which remains the better show by a nose."),
        ballardFacts());
  }

  /** A dishwasher: it names Bosch and has nothing to do with it. */
  public static Story dishwasher() {
    return story(
        "quiet-dishwashers",
        "The Quietest Bosch Dishwashers You Can Buy This Spring",
        "We washed four hundred plates.",
        "Bosch makes three of the five quietest dishwashers in our test. The Bosch 800 Series stayed under 40 decibels with a full load"
            + " of plates, and its third rack held every spatula we own.");
  }

  /** A part of Seattle: it names Ballard and has nothing to do with it. */
  public static Story seattle() {
    return story(
        "ballard-bridge-works",
        "Ballard Bridge To Close For Two Weekends",
        "Crews will replace expansion joints.",
        "Drivers in Seattle will need another way into Ballard for two weekends in May. The city says crews will close the Ballard Bridge"
            + " from Friday evening to Monday morning, and that buses to Fremont will run as usual.");
  }

  private static Story story(String slug, String title, String summary, String paragraph) {
    return new Story(
        slug,
        title,
        summary,
        "Sam Reyes",
        PUBLISHED,
        PUBLISHED,
        "Home",
        List.of(),
        List.of(paragraph, "We bought everything ourselves, and nobody knew that we were coming."),
        Map.of());
  }

  private static Map<String, String> ballardFacts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Release Date", "July 9, 2025");
    facts.put("Network", "Prime Video");
    facts.put("Directors", "Jet Wilkinson");
    facts.put("Cast", "Courtney Taylor as Samira Parker");
    return facts;
  }
}
