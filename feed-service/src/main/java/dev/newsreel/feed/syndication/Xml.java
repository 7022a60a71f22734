package dev.newsreel.feed.syndication;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A writer of XML in memory, whose checked exceptions cannot happen. */
final class Xml {

  /** Of RFC 5005. */
  static final String HISTORY = "http://purl.org/syndication/history/1.0";

  static final String HISTORY_PREFIX = "fh";

  /** A step of writing. */
  interface Step {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private Xml() {}

  static String document(Step content) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory cannot fail", e);
    }
    return text.toString();
  }

  static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Text.clean(text));
    xml.writeEndElement();
  }

  /** An empty element. Attributes are names and values in turn. */
  static void empty(XMLStreamWriter xml, String name, String... attributes)
      throws XMLStreamException {
    xml.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Text.clean(attributes[i + 1]));
    }
  }
}
