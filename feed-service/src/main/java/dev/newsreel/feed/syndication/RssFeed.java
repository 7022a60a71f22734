package dev.newsreel.feed.syndication;

import static dev.newsreel.feed.syndication.Xml.element;
import static dev.newsreel.feed.syndication.Xml.empty;

import dev.newsreel.events.NewsItem;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a channel as RSS 2.0.11 with Atom links (self, hub, next, archives) and Dublin Core
 * creators.
 */
public final class RssFeed {

  /** What it is served as. */
  public static final String MEDIA_TYPE = "application/rss+xml;charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private RssFeed() {}

  /** The document. */
  public static String write(Channel channel) {
    return Xml.document(xml -> rss(xml, channel));
  }

  private static void rss(XMLStreamWriter xml, Channel channel) throws XMLStreamException {
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("atom", ATOM);
    xml.writeNamespace("dc", DUBLIN_CORE);
    xml.writeNamespace(Xml.HISTORY_PREFIX, Xml.HISTORY);
    xml.writeStartElement("channel");
    element(xml, "title", channel.title());
    element(xml, "link", channel.home().toString());
    element(xml, "description", channel.description());
    element(xml, "lastBuildDate", date(channel.updated()));
    element(xml, "generator", "Newsreel");
    element(xml, "ttl", "5");
    link(xml, "self", channel.self());
    URI hub = channel.hub();
    if (hub != null) {
      link(xml, "hub", hub);
    }
    URI next = channel.next();
    if (next != null) {
      link(xml, "next", next);
    }
    for (Chain.Link link : channel.chain().links().toList()) {
      link(xml, link.rel(), link.href());
    }
    if (channel.chain().isArchive()) {
      xml.writeEmptyElement(Xml.HISTORY_PREFIX + ":archive");
    }
    for (NewsItem item : channel.items()) {
      item(xml, new Entry(item));
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void item(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("item");
    element(xml, "title", entry.title());
    element(xml, "link", entry.link().toString());
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(entry.id());
    xml.writeEndElement();
    element(xml, "pubDate", date(entry.published()));
    for (String author : entry.authors()) {
      element(xml, "dc:creator", author);
    }
    for (String category : entry.categories()) {
      element(xml, "category", category);
    }
    // Readers take a description for HTML, so the plain excerpt is escaped once more.
    element(xml, "description", Text.html(entry.excerpt()));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, URI href) throws XMLStreamException {
    empty(xml, "atom:link", "rel", rel, "href", href.toString());
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
