package dev.newsreel.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OutletRulesTests {

  private static final OutletRules RULES =
      new OutletRules(
          List.of(
              new OutletRule(
                  List.of("screen.example"), "2026-07", "div.zz", "p.yy", List.of("div.xx"))));

  private static final String PROSE =
      "The detective went back to the cold case unit, where the shelf still held the box. ";

  private static final String PAGE =
      "<h1>T</h1><p class=yy>Standfirst.</p><div class='zz'><p>"
          + PROSE.repeat(6)
          + "</p><div class=xx><p>Buy the box set now, it is cheap and it is good.</p></div></div>"
          + "<div class='qq'><p>"
          + PROSE.repeat(20)
          + "</p></div>";

  private static Body find(String html, String address, OutletRules rules) {
    Document document = Jsoup.parse(html, address);
    return new BodyFinder(rules).find(document, new Hints("T", null, List.of(), null));
  }

  private static String text(Body body) {
    return body.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  @Test
  void readsThePageOfAnOutletAsItsRuleSays() {
    Body body = find(PAGE, "https://www.screen.example/a", RULES);

    assertThat(body.method()).isEqualTo("rules");
    assertThat(body.standfirst()).isEqualTo("Standfirst.");
    assertThat(text(body)).isEqualTo(PROSE.repeat(6).strip());
  }

  @Test
  void readsThePageOfAnotherOutletWithoutTheRule() {
    assertThat(find(PAGE, "https://www.bigscreen.example/a", RULES).method()).isEqualTo("generic");
  }

  @Test
  void readsAPageInALayoutThatTheRuleDoesNotKnowWithoutIt() {
    Body body = find(PAGE.replace("zz", "new"), "https://screen.example/a", RULES);

    assertThat(body.method()).isEqualTo("generic");
    assertThat(text(body)).contains(PROSE.strip());
  }

  @Test
  void joinsAllElementsThatTheRuleNames() {
    String piece = "<div class=zz><p>" + PROSE.repeat(5) + "</p></div>";

    Body body =
        find(
            "<main>" + piece + "<p>An ad</p>" + piece.replace("box", "file") + "</main>",
            "https://screen.example/a",
            RULES);

    assertThat(text(body)).contains("the box").contains("the file");
  }

  @Test
  void hasARuleForEachOutletOnce() {
    var rules = OutletRules.standard();

    assertThat(rules.of("www.variety.com")).isNotNull();
    assertThat(rules.of("notvariety.com")).isNull();
  }
}
