package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.ContentKind.HTML;
import static dev.newsreel.ingest.parse.ContentKind.PLAIN;
import static dev.newsreel.ingest.parse.ContentKind.XHTML;

import java.util.Map;

/** Titles, summaries and contents. */
final class TextElements {

  private static final Element TITLE =
      Element.markup(PLAIN, (frame, text) -> frame.node.title(text, frame.depth));
  private static final Element WEAK_TITLE =
      Element.markup(PLAIN, (frame, text) -> frame.node.title(text, Draft.WEAK));
  private static final Element DESCRIPTION =
      Element.markup(HTML, (frame, text) -> frame.node.summary(text, frame.depth));
  private static final Element SUMMARY =
      Element.markup(PLAIN, (frame, text) -> frame.node.summary(text, frame.depth));
  private static final Element WEAK_SUMMARY =
      Element.markup(HTML, (frame, text) -> frame.node.summary(text, Draft.WEAK));
  private static final Element ENCODED =
      Element.markup(HTML, (frame, text) -> frame.node.content(text));
  private static final Element CONTENT =
      Element.markup(PLAIN, (frame, text) -> frame.node.content(text));
  private static final Element BODY =
      Element.markup(XHTML, (frame, text) -> frame.node.content(text));

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("title", TITLE),
          Map.entry("dc:title", TITLE),
          Map.entry("media:title", WEAK_TITLE),
          Map.entry("itunes:title", WEAK_TITLE),
          Map.entry("description", DESCRIPTION),
          Map.entry("dc:description", DESCRIPTION),
          Map.entry("dcterms:abstract", WEAK_SUMMARY),
          Map.entry("media:description", WEAK_SUMMARY),
          Map.entry("abstract", SUMMARY),
          Map.entry("summary", SUMMARY),
          Map.entry("itunes:summary", SUMMARY),
          Map.entry("subtitle", SUMMARY),
          Map.entry("tagline", SUMMARY),
          Map.entry("itunes:subtitle", WEAK_SUMMARY),
          Map.entry("content", CONTENT),
          Map.entry("content:encoded", ENCODED),
          Map.entry("fullitem", ENCODED),
          Map.entry("body", BODY),
          Map.entry("xhtml:body", BODY),
          Map.entry("rights", Element.markup(PLAIN, (frame, text) -> {})),
          Map.entry("copyright", Element.markup(PLAIN, (frame, text) -> {})),
          Map.entry("info", Element.markup(PLAIN, (frame, text) -> {})),
          Map.entry("feedburner:browserfriendly", Element.markup(PLAIN, (frame, text) -> {})),
          Map.entry(
              "language",
              Element.text((scene, frame, text) -> frame.node.language(text, frame.depth))),
          Map.entry(
              "dc:language",
              Element.text((scene, frame, text) -> frame.node.language(text, frame.depth))));

  private TextElements() {}
}
