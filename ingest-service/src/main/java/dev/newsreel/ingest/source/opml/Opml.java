package dev.newsreel.ingest.source.opml;

import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes OPML 2.0: one outline a group, one outline of type rss a feed. Stateless. */
public final class Opml {

  private Opml() {}

  /** The feeds among the sources; other kinds have no place in OPML. */
  public static String write(String title, List<Source> sources) {
    Map<String, List<Source>> groups =
        sources.stream()
            .filter(source -> source.origin() instanceof Origin.Feed)
            .collect(Collectors.groupingBy(Source::group, TreeMap::new, Collectors.toList()));
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      head(xml, title);
      xml.writeStartElement("body");
      for (var group : groups.entrySet()) {
        group(xml, group.getKey(), group.getValue());
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  private static void head(XMLStreamWriter xml, String title) throws XMLStreamException {
    xml.writeStartElement("head");
    xml.writeStartElement("title");
    xml.writeCharacters(title);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void group(XMLStreamWriter xml, String name, List<Source> sources)
      throws XMLStreamException {
    if (!name.isEmpty()) {
      xml.writeStartElement("outline");
      xml.writeAttribute("text", name);
    }
    for (Source source : sources) {
      outline(xml, source);
    }
    if (!name.isEmpty()) {
      xml.writeEndElement();
    }
  }

  private static void outline(XMLStreamWriter xml, Source source) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", source.name());
    xml.writeAttribute("xmlUrl", String.valueOf(source.origin().url()));
    if (source.site() != null) {
      xml.writeAttribute("htmlUrl", source.site().toString());
    }
  }
}
