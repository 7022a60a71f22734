package dev.newsreel.feed.syndication;

import static dev.newsreel.feed.syndication.Xml.element;
import static dev.newsreel.feed.syndication.Xml.empty;

import dev.newsreel.events.NewsItem;
import java.net.URI;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a channel as Atom (RFC 4287), paged and archived by RFC 5005. Excerpts only; readers
 * follow the link.
 */
public final class AtomFeed {

  /** What it is served as. */
  public static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /** The document. */
  public static String write(Channel channel) {
    return Xml.document(xml -> feed(xml, channel));
  }

  private static void feed(XMLStreamWriter xml, Channel channel) throws XMLStreamException {
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace(Xml.HISTORY_PREFIX, Xml.HISTORY);
    element(xml, "id", channel.id().toString());
    element(xml, "title", channel.title());
    element(xml, "subtitle", channel.description());
    element(xml, "updated", channel.updated().toString());
    link(xml, "self", channel.self(), "application/atom+xml");
    link(xml, "alternate", channel.home(), "text/html");
    URI hub = channel.hub();
    if (hub != null) {
      empty(xml, "link", "rel", "hub", "href", hub.toString());
    }
    URI next = channel.next();
    if (next != null) {
      link(xml, "next", next, "application/atom+xml");
    }
    for (Chain.Link link : channel.chain().links().toList()) {
      link(xml, link.rel(), link.href(), "application/atom+xml");
    }
    if (channel.chain().isArchive()) {
      xml.writeEmptyElement(Xml.HISTORY_PREFIX + ":archive");
    }
    xml.writeStartElement("author");
    element(xml, "name", "Newsreel");
    xml.writeEndElement();
    xml.writeStartElement("generator");
    xml.writeCharacters("Newsreel");
    xml.writeEndElement();
    for (NewsItem item : channel.items()) {
      entry(xml, new Entry(item));
    }
    xml.writeEndElement();
  }

  private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    link(xml, "alternate", entry.link(), "text/html");
    element(xml, "published", entry.published().toString());
    element(xml, "updated", entry.updated().toString());
    for (String author : entry.authors()) {
      xml.writeStartElement("author");
      element(xml, "name", author);
      xml.writeEndElement();
    }
    for (String category : entry.categories()) {
      empty(xml, "category", "term", category);
    }
    element(xml, "summary", entry.excerpt());
    source(xml, entry);
    xml.writeEndElement();
  }

  private static void source(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("source");
    element(xml, "id", "tag:newsreel.dev,2026:source/" + entry.article().source().id());
    element(xml, "title", entry.outlet());
    element(xml, "updated", entry.updated().toString());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, URI href, String type)
      throws XMLStreamException {
    empty(xml, "link", "rel", rel, "type", type, "href", href.toString());
  }
}
