package dev.newsreel.feed.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Kind;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTests {

  @Test
  void keepsTheWholeItemPackedAndTheShortFormOnOneLine() {
    NewsItem item = Items.item("a", "bosch", "ballard", Kind.RENEWAL);

    Entry entry = Items.entry(7, item);

    assertThat(entry.item()).isEqualTo(item.at(new Position(1, 7)));
    assertThat(new String(entry.brief(), StandardCharsets.UTF_8))
        .contains("\"position\":\"1-7\"", "\"kinds\":[\"renewal\"]")
        .doesNotContain("evidence", "\n", "\r");
  }

  @Test
  void keepsTheShortFormShort() {
    String json =
        new String(EventJson.write(Items.item("a", "bosch")), StandardCharsets.UTF_8)
            .replace("Story a", "T".repeat(5_000))
            .replace("What happened in a", "x".repeat(300));
    var record = new LogRecord(new Position(1, 0), 0, json.getBytes(StandardCharsets.UTF_8));

    assertThat(Entry.of(record, record.read(), record.position()).brief().length).isLessThan(1_100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"article\":{},\"cause\":\"new\",\"decision\":1}",
        "{\"decision\":1}",
        "{\"article\":{\"id\":\"xyz\"}}"
      })
  void refusesWhatIsNoNewsItem(String json) {
    var record = new LogRecord(new Position(1, 0), 0, json.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(record::read).isInstanceOf(MalformedEventException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name\":\"The Press\"", "\"fetched\":\"2026-11-24T12:00:00Z\""})
  void refusesAnArticleThatCannotBeShown(String needed) {
    String whole = new String(EventJson.write(Items.item("a", "bosch")), StandardCharsets.UTF_8);
    String json = whole.replace(needed, needed.substring(0, needed.indexOf(':')) + ":null");
    var record = new LogRecord(new Position(1, 0), 0, json.getBytes(StandardCharsets.UTF_8));

    assertThat(json).isNotEqualTo(whole);
    assertThatThrownBy(record::read)
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining("must be there but is not");
  }

  @Test
  void refusesADecisionThatWasNeverTaken() {
    String json =
        new String(EventJson.write(Items.item("a", "bosch")), StandardCharsets.UTF_8)
            .replace("\"decision\":1", "\"decision\":0");
    var record = new LogRecord(new Position(1, 0), 0, json.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(record::read).hasMessageContaining("decision must be at least 1 but is 0");
  }

  @Test
  void ordersThePlacesBetweenRecordsAndEpochs() {
    assertThat(Positions.before(new Position(1, 0))).isEqualTo(Positions.BEFORE_ALL);
    assertThat(Positions.before(new Position(1, 8))).isEqualTo(new Position(1, 7));
    Position endOfFirst = Positions.before(new Position(2, 0));
    assertThat(endOfFirst).isGreaterThan(new Position(1, Integer.MAX_VALUE));
    assertThat(endOfFirst).isLessThan(new Position(2, 0));
    assertThat(Position.parse(endOfFirst.toString())).contains(endOfFirst);
    assertThat(Positions.after(endOfFirst)).isEqualTo(new Position(2, 0));
    assertThat(Positions.after(Positions.BEFORE_ALL)).isEqualTo(new Position(1, 0));
  }
}
