package dev.newsreel.feed.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.LogRecord;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FramesTests {

  private static final Group.Key BRIEF = new Group.Key(Filter.ALL, Fields.BRIEF);

  private static Section section(List<Entry> entries, Group.Key key) {
    return Section.of(
        number -> number < entries.size() ? entries.get((int) number) : null,
        0,
        entries.size(),
        key,
        UnpooledByteBufAllocator.DEFAULT);
  }

  private static String frames(@Nullable Batch batch) {
    ByteBuf frames = Objects.requireNonNull(batch).frames();
    String text = frames.toString(StandardCharsets.UTF_8);
    frames.release();
    return text;
  }

  @Test
  void writesOneEventForEachEntryThatConcernsTheReader() {
    NewsItem item = Items.item("a", "bosch");
    var entries =
        List.of(
            Items.entry(3, item),
            Items.entry(4, Items.item("b", "dune")),
            Items.entry(5, Items.then(item)));

    Section section = section(entries, new Group.Key(Filter.franchise("bosch"), Fields.BRIEF));

    String brief = new String(entries.getFirst().brief(), StandardCharsets.UTF_8);
    assertThat(frames(section.batch()))
        .isEqualTo(
            "id: 1-3\nevent: news\ndata: "
                + brief
                + "\n\nid: 1-5\nevent: retraction\ndata: {\"id\":\""
                + item.article().id()
                + "\",\"position\":\"1-5\",\"reason\":\"untagged\"}\n\n");
    assertThat(section.told()).isEqualTo(new Position(1, 5));
    assertThat(section.next()).isEqualTo(3);
  }

  @Test
  void isOneLegalChunkOfHttp() {
    Batch batch =
        Objects.requireNonNull(
            section(List.of(Items.entry(0, Items.item("a", "bosch"))), BRIEF).batch());

    ByteBuf chunk = batch.chunk();
    String text = chunk.toString(StandardCharsets.UTF_8);
    String frames = frames(batch);

    int length = frames.getBytes(StandardCharsets.UTF_8).length;
    assertThat(text).isEqualTo(Integer.toHexString(length) + "\r\n" + frames + "\r\n");
    chunk.release();
    batch.release();
  }

  @Test
  void lastsUntilTheSizeOfAWrite() {
    var entries =
        IntStream.range(0, 500)
            .mapToObj(n -> Items.entry(n, Items.item("n" + n, "bosch")))
            .toList();

    Section section = section(entries, BRIEF);

    assertThat(frames(section.batch()).length()).isBetween(60_000, Section.MOST_BYTES + 2_000);
    assertThat(section.next()).isLessThan(500);
    assertThat(section.at()).isEqualTo(new Position(1, section.next() - 1));
  }

  @Test
  void neverLetsATextBeginAFieldOfItsOwn() {
    String evil = "x\\r\\nid: 9-9\\revent: drain\\n\\ndata: {}\\u2028\\u0000";
    byte[] json =
        new String(EventJson.write(Items.item("a", "bosch")), StandardCharsets.UTF_8)
            .replace("Story a", evil)
            .getBytes(StandardCharsets.UTF_8);
    var record = new LogRecord(new Position(1, 0), 0, json);
    Entry entry = Entry.of(record, record.read(), record.position());

    for (Fields fields : Fields.values()) {
      String text = frames(section(List.of(entry), new Group.Key(Filter.ALL, fields)).batch());

      assertThat(text.split("\n", -1)).hasSize(5);
      assertThat(text).doesNotContain("\r", "\0");
    }
  }

  @Test
  void putsGarbageOfTheReaderIntoJsonAlone() {
    byte[] frame =
        Frames.event(
            "gap", new Position(1, 2), 3000, Map.of("asked", "a\r\nevent: x\n\n", "b", "c"));

    assertThat(new String(frame, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            retry: 3000
            id: 1-2
            event: gap
            data: {"asked":"a\\r\\nevent: x\\n\\n","b":"c"}

            """);
  }

  @Test
  void givesTheWholeItemOnRequest() {
    NewsItem item = Items.item("a", "bosch");

    byte[] data = Frames.data(Items.entry(4, item), Change.NEWS, Fields.FULL);

    assertThat(EventJson.read(data, NewsItem.class)).isEqualTo(item.at(new Position(1, 4)));
  }
}
