package dev.newsreel.feed.search;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** A news item as the index keeps it: its words, and where it is. Nothing is stored. */
final class Documents {

  static final String ID = "id";
  static final String FIRST = "first";
  static final String LATEST = "latest";

  private Documents() {}

  static Term id(ArticleId article) {
    return new Term(ID, article.value());
  }

  static Document of(Entry entry) {
    NewsItem item = entry.item();
    var document = new Document();
    document.add(new StringField(ID, entry.article().value(), Store.NO));
    document.add(new NumericDocValuesField(FIRST, Hits.pack(entry.first())));
    document.add(new LongPoint(LATEST, Hits.pack(entry.position())));
    add(document, Field.TITLE, List.of(item.article().title()));
    add(document, Field.PERSON, people(item));
    add(document, Field.OUTLET, List.of(item.article().source().name()));
    add(document, Field.TEXT, text(item));
    return document;
  }

  private static void add(Document document, Field field, List<String> values) {
    values.forEach(value -> document.add(new TextField(field.word(), value, Store.NO)));
  }

  private static List<String> people(NewsItem item) {
    return Stream.concat(
            item.article().authors().stream().map(author -> author.name()),
            item.people().stream()
                .flatMap(person ->
                    Stream.concat(Stream.of(person.name()), Stream.ofNullable(person.character()))))
        .toList();
  }

  private static List<String> text(NewsItem item) {
    var text = new ArrayList<String>();
    text.add(item.article().title());
    Stream.ofNullable(item.article().excerpt()).forEach(text::add);
    text.addAll(people(item));
    item.franchises().forEach(tag -> text.add(tag.name()));
    item.shows().forEach(tag -> text.add(tag.title()));
    text.addAll(item.networks());
    text.add(item.article().source().name());
    return text;
  }
}
