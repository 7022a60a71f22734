package dev.newsreel.ingest.parse;

import java.util.Map;

/** Authors, and those who must not be taken for authors. */
final class PersonElements {

  private static final Element AUTHOR = person(true);
  private static final Element OTHER = person(false);

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("author", AUTHOR),
          Map.entry("managingeditor", AUTHOR),
          Map.entry("dc:author", AUTHOR),
          Map.entry("dc:creator", AUTHOR),
          Map.entry("itunes:author", AUTHOR),
          Map.entry("googleplay:author", AUTHOR),
          Map.entry("contributor", OTHER),
          Map.entry("dc:contributor", OTHER),
          Map.entry("itunes:owner", OTHER),
          Map.entry("webmaster", OTHER),
          Map.entry("dc:publisher", OTHER),
          Map.entry("name", Element.text((scene, frame, text) -> person(frame).name(text))),
          Map.entry("foaf:name", Element.text((scene, frame, text) -> person(frame).name(text))),
          Map.entry("itunes:name", Element.text((scene, frame, text) -> person(frame).name(text))),
          Map.entry("email", Element.text((scene, frame, text) -> person(frame).email(text))),
          Map.entry(
              "itunes:email", Element.text((scene, frame, text) -> person(frame).email(text))),
          Map.entry("uri", Element.address((scene, frame, url) -> person(frame).uri(url))),
          Map.entry("url", Element.address(PersonElements::url)),
          Map.entry("homepage", Element.address((scene, frame, url) -> person(frame).uri(url))));

  private PersonElements() {}

  /** The person around the element, or nobody. */
  private static PersonDraft person(Frame frame) {
    return frame.person == null ? new PersonDraft() : frame.person;
  }

  /** Of a person outside Atom's own vocabulary, or of a picture. */
  private static void url(FeedScene scene, Frame frame, String address) {
    if (frame.person != null) {
      frame.person.uri(address);
    } else {
      frame.node.media.image(address);
    }
  }

  private static Element person(boolean isAuthor) {
    return (scene, frame, attributes) -> {
      PersonDraft person = new PersonDraft();
      frame.person = person;
      frame.capture = Capture.text();
      return () -> {
        person.text(frame.text());
        if (isAuthor && !person.isEmpty()) {
          frame.node.author(person.toPerson());
        }
      };
    };
  }
}
