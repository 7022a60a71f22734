package dev.newsreel.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.SpanKind;
import dev.newsreel.events.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTests {

  private static final String TAIL =
      " and then the paragraph goes on for a while, so that it is long enough to be read.";

  private static Block lead(String markup) {
    return Pages.extract(Pages.article("<p>" + markup + TAIL + "</p>")).content().stream()
        .filter(block -> block.zone() == Zone.LEAD)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> marked(Block block) {
    return block.spans().stream()
        .map(span -> block.text().substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void pointsAtTheEmphasisedWords() {
    assertThat(lead("In <em>Ballard</em> she leads"))
        .satisfies(block -> {
          assertThat(block.spans()).containsExactly(new Span(SpanKind.EM, 3, 10, null));
          assertThat(marked(block)).containsExactly("Ballard");
        });
  }

  @Test
  void countsAPairOfSurrogatesAsTwoUnits() {
    Block block = lead("Fans 🎉🎉 of <i>Bosch</i> wait");

    assertThat(block.spans()).containsExactly(new Span(SpanKind.EM, 13, 18, null));
    assertThat(marked(block)).containsExactly("Bosch");
  }

  @Test
  void decodesEntitiesBeforeItCounts() {
    Block block =
        lead("Law &amp; Order&#8217;s &quot;<cite>Fin &amp; Co&#x2019;s</cite>&quot; night");

    assertThat(block.text()).startsWith("Law & Order’s \"Fin & Co’s\" night");
    assertThat(marked(block)).containsExactly("Fin & Co’s");
  }

  @Test
  void foldsWhiteSpaceAndLeavesItOutAtTheEdgesOfASpan() {
    Block block = lead("Watch \n\t <strong> Bosch:&nbsp;\n Legacy </strong>  tonight");

    assertThat(block.text()).startsWith("Watch Bosch: Legacy tonight");
    assertThat(marked(block)).containsExactly("Bosch: Legacy");
  }

  @Test
  void knowsTheFiveKindsOfMarkup() {
    Block block = lead("<em>a</em> <b>b</b> <cite>c</cite> <q>d</q> <a href='/e'>e</a>");

    assertThat(block.spans())
        .extracting(Span::kind)
        .containsExactly(
            SpanKind.EM, SpanKind.STRONG, SpanKind.CITE, SpanKind.QUOTE, SpanKind.LINK);
  }

  @Test
  void makesTheTargetOfALinkAbsolute() {
    assertThat(lead("See <a href='../bosch?x=1'>this</a>").spans())
        .containsExactly(new Span(SpanKind.LINK, 4, 8, "https://www.screen.example/bosch?x=1"));
  }

  @Test
  void putsTheOuterOfTwoNestedSpansFirst() {
    assertThat(lead("See <a href='/b'><em>Bosch</em></a> now").spans())
        .extracting(Span::kind)
        .containsExactly(SpanKind.LINK, SpanKind.EM);
  }

  @Test
  void leavesOutEmptyMarkup() {
    assertThat(lead("See <em> </em>it <a name='x'></a>").spans()).isEmpty();
  }

  @Test
  void leavesOutSoftHyphensAndZeroWidthSpaces() {
    assertThat(lead("Bal&shy;lard&#8203; and Bosch").text()).startsWith("Ballard and Bosch");
  }
}
