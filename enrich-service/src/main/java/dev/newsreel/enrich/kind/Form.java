package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Links;
import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import dev.newsreel.events.Certainty;
import dev.newsreel.events.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the shape of an article says, whatever its words: questions and answers are an interview,
 * and so is a headline of the form "somebody on something"; a headline that asks about a fate is no
 * news of it.
 */
final class Form {

  private static final Pattern QUESTION = Pattern.compile("^(Q|Question)[:.] .*");
  private static final Pattern ASKED =
      Pattern.compile("^\\p{Lu}[^.?!\u201d]{8,120}\\?(?: [\u201c\"]).*");
  private static final double INTERVIEW = 0.8;
  private static final double SOMEBODY_ON = 2.5;
  private static final double EXPLAINS = 1.2;
  private static final double ASKS = 2.5;
  private static final double TELLS_WHEN = 2.0;

  private final Links links;
  private final Reading reading;
  private final Scan scan;
  private final List<Sign> signs = new ArrayList<>();

  private Form(Links links) {
    this.links = links;
    reading = links.reading();
    scan = reading.scan();
  }

  static List<Sign> signs(Links links) {
    var form = new Form(links);
    form.read();
    return form.signs;
  }

  private void read() {
    for (int text = 0; text < reading.blocks().size(); text++) {
      switch (reading.blocks().get(text).zone()) {
        case TITLE -> title(text, scan.firstToken(text), scan.firstToken(text + 1));
        case BODY, LEAD -> paragraph(text);
        default -> {}
      }
    }
  }

  private void paragraph(int text) {
    var words = reading.blocks().get(text).text();
    int mark = words.indexOf('?');
    if (QUESTION.matcher(words).matches() || (mark >= 0 && ASKED.matcher(words).matches())) {
      sign(Kind.INTERVIEW, INTERVIEW, text, Math.max(0, mark), Math.max(0, mark) + 1);
    }
  }

  private void title(int text, int from, int to) {
    if (from == to) {
      return;
    }
    if (scan.isOne(from, "how", "why", "what", "inside", "who")) {
      sign(Kind.FEATURE, EXPLAINS, text, scan.start(from), scan.end(from));
    }
    if (scan.is(from, "when") && tellsWhen(from, to)) {
      sign(Kind.RELEASE_DATE, TELLS_WHEN, text, scan.start(from), scan.end(from));
    }
    if (!reading.hasAny(from, to, Cue.RECAP) && asksForFate(from, to)) {
      sign(Kind.OTHER, ASKS, text, scan.start(from), scan.end(to - 1));
    }
    for (var person : links.people()) {
      if (person.text() == text && !person.isCharacter()) {
        somebody(person, to);
      }
    }
  }

  private boolean tellsWhen(int from, int to) {
    return reading.hasAny(from, to, Cue.RELEASE) || reading.hasAny(from, to, Cue.SHOWING);
  }

  /** "Somebody on the finale", "Somebody: 'It was time'". */
  private void somebody(Links.Named person, int to) {
    int next = person.last() + 1;
    if (next < to && (scan.is(next, "on") || scan.gap(next).startsWith(": \""))) {
      sign(Kind.INTERVIEW, SOMEBODY_ON, person.text(), person.start(), person.end());
    }
  }

  private boolean asksForFate(int from, int to) {
    for (int token = from; token < to; token++) {
      if (scan.endsWith(token, '?') && !scan.is(from, "when")) {
        return isOfFate(from, token + 1);
      }
    }
    return false;
  }

  private boolean isOfFate(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.has(token, Cue.RENEWAL)
          || reading.has(token, Cue.CANCELLATION)
          || reading.has(token, Cue.FINAL)
          || scan.isOne(
              token, "over", "ending", "end", "back", "return", "returning", "happening", "dead")) {
        return true;
      }
    }
    return false;
  }

  /** A block counts once, whatever its sentences say. */
  private void sign(Kind kind, double weight, int text, int start, int end) {
    signs.add(new Sign(kind, weight, Certainty.CONFIRMED, -1 - text, text, start, end));
  }
}
