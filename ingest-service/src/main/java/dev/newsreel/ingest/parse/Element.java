package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import org.jspecify.annotations.Nullable;

/** What an element of a feed means. */
@FunctionalInterface
interface Element {

  /** Means nothing by itself; its children may. */
  Element NONE = (scene, frame, attributes) -> Ending.NOTHING;

  /** Begins an element, and returns what is to be done at its end. */
  Ending begin(FeedScene scene, Frame frame, Attributes attributes);

  /** What is to be done when an element ends and all its text is there. */
  @FunctionalInterface
  interface Ending {

    Ending NOTHING = () -> {};

    void end();
  }

  /** Takes an element's plain text. */
  @FunctionalInterface
  interface OfText {
    void take(FeedScene scene, Frame frame, String text);
  }

  /** Takes an element's text, which may be HTML. */
  @FunctionalInterface
  interface OfMarkup {
    void take(Frame frame, FeedText text);
  }

  /** Takes an element's attributes. */
  @FunctionalInterface
  interface OfAttributes {
    void take(FeedScene scene, Frame frame, Attributes attributes);
  }

  /** An element of which the plain text counts. */
  static Element text(OfText action) {
    return (scene, frame, attributes) -> {
      frame.capture = Capture.text();
      return () -> action.take(scene, frame, frame.text());
    };
  }

  /** An element of which the address in its text counts. */
  static Element address(OfText action) {
    return text((scene, frame, text) -> action.take(scene, frame, address(frame, text)));
  }

  /** An element of which the content counts, by default of a kind. */
  static Element markup(ContentKind kind, OfMarkup action) {
    return (scene, frame, attributes) -> {
      Capture capture =
          Capture.markup(ContentKind.of(attributes.get("type"), attributes.get("mode"), kind));
      frame.capture = capture;
      return () -> action.take(frame, TextFinisher.finish(capture, scene.format(), frame.base));
    };
  }

  /** An element of which the attributes count. */
  static Element attributes(OfAttributes action) {
    return (scene, frame, attributes) -> {
      action.take(scene, frame, attributes);
      return Ending.NOTHING;
    };
  }

  /** A reference as a safe absolute address; empty if there is none, or none that is safe. */
  static String address(Frame frame, @Nullable String reference) {
    return reference == null || reference.isBlank() ? "" : Addresses.safe(frame.base, reference);
  }
}
