package dev.newsreel.feed.web;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Page;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes pages as JSON. The entries are encoded already: they are only put between brackets. */
final class ListJson {

  private final ByteArrayOutputStream json;

  private ListJson(int size) {
    json = new ByteArrayOutputStream(size * 1100 + 200);
  }

  /** {@code {items: [item], older, newer, stream}}. */
  static byte[] articles(ListReader.Listing listing, boolean isFull) {
    var json = new ListJson(listing.page().entries().size());
    json.write("{\"items\":");
    json.array(listing.page().entries(), entry -> json.entry(entry, isFull));
    return json.end(listing);
  }

  /** {@code {stories: [{id, outlets, articles: [item]}], older, newer, stream}}. */
  static byte[] stories(ListReader.Listing listing, List<StoryGroup> groups) {
    var json = new ListJson(groups.stream().mapToInt(group -> group.articles().size()).sum());
    json.write("{\"stories\":");
    json.array(groups, json::write);
    return json.end(listing);
  }

  /** {@code {id, outlets, articles: [item]}}. */
  static byte[] story(StoryGroup group) {
    var json = new ListJson(group.articles().size());
    json.write(group);
    return json.json.toByteArray();
  }

  private void write(StoryGroup group) {
    write("{\"id\":" + new String(EventJson.write(group.id()), StandardCharsets.UTF_8));
    write(",\"outlets\":" + group.outlets() + ",\"articles\":");
    array(group.articles(), entry -> entry(entry, false));
    write("}");
  }

  private void entry(Entry entry, boolean isFull) {
    json.writeBytes(isFull ? EventJson.write(entry.item()) : entry.brief());
  }

  private <T> void array(List<T> values, Consumer<T> each) {
    String between = "[";
    for (T value : values) {
      write(between);
      each.accept(value);
      between = ",";
    }
    write(values.isEmpty() ? "[]" : "]");
  }

  private byte[] end(ListReader.Listing listing) {
    Page page = listing.page();
    cursor("older", page.older());
    cursor("newer", page.newer());
    cursor("stream", listing.stream());
    write("}");
    return json.toByteArray();
  }

  private void cursor(String name, @Nullable Position cursor) {
    if (cursor != null) {
      write(",\"" + name + "\":\"" + cursor + "\"");
    }
  }

  private void write(String text) {
    json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
