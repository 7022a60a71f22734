package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;
import dev.newsreel.events.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the shape of an article says, whatever its words: questions and answers are an interview.
 */
final class Form {

  private static final Pattern QUESTION = Pattern.compile("^(Q|Question)[:.] .*");
  private static final Pattern ASKED =
      Pattern.compile("^\\p{Lu}[^.?!\u201d]{8,120}\\?(?: [\u201c\"]).*");
  private static final double INTERVIEW = 0.8;

  private Form() {}

  static List<Sign> signs(Reading reading) {
    var signs = new ArrayList<Sign>();
    for (int text = 0; text < reading.blocks().size(); text++) {
      var block = reading.blocks().get(text);
      if (block.zone() == Zone.BODY || block.zone() == Zone.LEAD) {
        if (QUESTION.matcher(block.text()).matches() || ASKED.matcher(block.text()).matches()) {
          signs.add(interview(text, block.text().indexOf('?'), -1 - text));
        }
      }
    }
    return signs;
  }

  private static Sign interview(int text, int mark, int place) {
    int start = Math.max(0, mark);
    return new Sign(Kind.INTERVIEW, INTERVIEW, Certainty.CONFIRMED, place, text, start, start + 1);
  }
}
