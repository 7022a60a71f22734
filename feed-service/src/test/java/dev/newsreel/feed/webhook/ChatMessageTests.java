package dev.newsreel.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.recent.Change;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChatMessageTests {

  private static NewsItem titled(String title) {
    String json = json(Items.item("story", "bosch", "ballard", Kind.RENEWAL));
    return EventJson.read(
        json.replace("Story story", title).getBytes(StandardCharsets.UTF_8), NewsItem.class);
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  @Test
  void mentionsNobodyOnDiscordWhateverATitleSays() {
    DiscordMessage message =
        DiscordMessage.of(titled("@everyone <@123> **bold** [x](y)"), Change.NEWS);

    assertThat(message.mentions().parse()).isEmpty();
    assertThat(message.embeds().getFirst().title())
        .isEqualTo("@everyone \\<@123\\> \\*\\*bold\\*\\* \\[x\\]\\(y\\)");
  }

  @Test
  void mentionsNobodyOnSlackWhateverATitleSays() {
    SlackMessage message = SlackMessage.of(titled("<!channel> & <@U1|x>"), Change.NEWS);

    assertThat(json(message))
        .doesNotContain("<!channel>")
        .doesNotContain("<@U1")
        .contains("&lt;!channel&gt; &amp; &lt;@U1/x&gt;");
  }

  @Test
  void keepsDiscordsLimits() {
    DiscordMessage message = DiscordMessage.of(titled("a".repeat(255) + "😀b"), Change.UPDATE);

    assertThat(message.embeds().getFirst().title()).hasSizeLessThanOrEqualTo(256).endsWith("…");
    assertThat(DiscordMessage.of("x".repeat(3000)).content()).hasSize(2000);
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertThat(Words.cut("ab😀cd", 4)).isEqualTo("ab…");
    assertThat(Words.cut("ab😀cd", 5)).isEqualTo("ab😀…");
    assertThat(Words.cut("abcd", 4)).isEqualTo("abcd");
  }

  @Test
  void saysWhatItIsAbout() {
    assertThat(Words.about(titled("x"))).isEqualTo("ballard: renewal");
    assertThat(json(SlackMessage.of(titled("Renewed"), Change.RETRACTION)))
        .contains("Taken back: Renewed")
        .doesNotContain("https://press.example");
  }
}
