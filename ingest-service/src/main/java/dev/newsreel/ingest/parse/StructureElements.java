package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.Element.Ending;
import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.Map;

/** The elements that hold the others: roots, channel, entries, and what looks like them inside. */
final class StructureElements {

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry(
              "rss",
              Element.attributes(
                  (scene, frame, attributes) -> scene.format(RootFormats.rss(attributes)))),
          Map.entry(
              "rdf:rdf",
              Element.attributes(
                  (scene, frame, attributes) -> scene.format(RootFormats.rdf(attributes)))),
          Map.entry(
              "feed",
              Element.attributes(
                  (scene, frame, attributes) -> scene.format(RootFormats.feed(attributes)))),
          Map.entry("channel", Element.attributes(StructureElements::channel)),
          Map.entry("item", Element.attributes(StructureElements::entry)),
          Map.entry("entry", Element.attributes(StructureElements::entry)),
          Map.entry("source", StructureElements::source),
          Map.entry("image", StructureElements::picture),
          Map.entry(
              "textinput",
              Element.attributes((scene, frame, attributes) -> frame.node = new Draft())));

  private StructureElements() {}

  private static void channel(FeedScene scene, Frame frame, Attributes attributes) {
    scene.format(attributes.get("href") == null ? FeedFormat.RSS : FeedFormat.CDF);
    channelDefinition(scene, frame, attributes);
  }

  private static void entry(FeedScene scene, Frame frame, Attributes attributes) {
    frame.node = scene.entry();
    frame.person = null;
    for (int i = 0; i < attributes.size(); i++) {
      if (frame.namespaces.key(attributes.name(i)).equals("rdf:about")) {
        frame.node.id(attributes.value(i).strip(), Draft.WEAK);
      }
    }
    channelDefinition(scene, frame, attributes);
  }

  /** The Channel Definition Format says in attributes what others say in elements. */
  private static void channelDefinition(FeedScene scene, Frame frame, Attributes attributes) {
    frame.node.links.page(Element.address(frame, attributes.get("href")));
    String modified = attributes.get("lastmod");
    if (modified != null) {
      scene.date(frame.node.dates.updated(modified), frame, modified);
    }
  }

  /** In RSS a link with a title, in Atom a feed in small. */
  private static Ending source(FeedScene scene, Frame frame, Attributes attributes) {
    Draft source = new Draft();
    frame.node.source(source);
    frame.node = source;
    frame.capture = Capture.text();
    source.links.permalink(Element.address(frame, attributes.get("url")));
    return () ->
        source.title(
            TextFinisher.finish(frame.text(), ContentKind.PLAIN, scene.format(), frame.base),
            Draft.WEAK);
  }

  /** A picture with title and link of its own, which are not those of the feed. */
  private static Ending picture(FeedScene scene, Frame frame, Attributes attributes) {
    Draft picture = new Draft();
    frame.node.picture(picture);
    frame.node = picture;
    frame.capture = Capture.text();
    picture.media.image(Element.address(frame, attributes.get("href", "url")));
    return () ->
        picture.media.thumbnail(
            Addresses.isWeb(frame.text()) ? Element.address(frame, frame.text()) : "");
  }
}
