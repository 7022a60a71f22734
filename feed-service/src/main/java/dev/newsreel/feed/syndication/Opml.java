package dev.newsreel.feed.syndication;

import static dev.newsreel.feed.syndication.Xml.element;
import static dev.newsreel.feed.syndication.Xml.empty;

import java.net.URI;
import java.util.List;

/** Writes a list of feeds as OPML 2.0, for a feed reader to import. */
public final class Opml {

  /** What it is served as. */
  public static final String MEDIA_TYPE = "text/x-opml;charset=utf-8";

  /**
   * One feed of the list.
   *
   * @param feed address of its Atom form
   * @param home its page for people
   */
  public record Outline(String title, URI feed, URI home) {}

  private Opml() {}

  /** The document. */
  public static String write(String title, List<Outline> outlines) {
    return Xml.document(xml -> {
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      element(xml, "title", title);
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Outline outline : outlines) {
        empty(
            xml,
            "outline",
            "type",
            "rss",
            "text",
            outline.title(),
            "title",
            outline.title(),
            "xmlUrl",
            outline.feed().toString(),
            "htmlUrl",
            outline.home().toString());
      }
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }
}
