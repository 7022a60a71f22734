package dev.newsreel.ingest.parse;

import java.util.Map;

/** Dates, and how often a feed wants to be read. */
final class DateElements {

  private static final Element PUBLISHED =
      Element.text(
          (scene, frame, text) -> scene.date(frame.node.dates.published(text), frame, text));
  private static final Element UPDATED =
      Element.text((scene, frame, text) -> scene.date(frame.node.dates.updated(text), frame, text));
  private static final Element CREATED =
      Element.text((scene, frame, text) -> scene.date(frame.node.dates.created(text), frame, text));

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("published", PUBLISHED),
          Map.entry("issued", PUBLISHED),
          Map.entry("pubdate", PUBLISHED),
          Map.entry("dcterms:issued", PUBLISHED),
          Map.entry("updated", UPDATED),
          Map.entry("modified", UPDATED),
          Map.entry("lastbuilddate", UPDATED),
          Map.entry("dc:date", UPDATED),
          Map.entry("dcterms:modified", UPDATED),
          Map.entry("created", CREATED),
          Map.entry("dcterms:created", CREATED),
          Map.entry("prism:publicationdate", CREATED),
          Map.entry("ttl", Element.text((scene, frame, text) -> frame.node.pace.ttl(text))),
          Map.entry("hour", Element.text((scene, frame, text) -> frame.node.pace.skipHour(text))),
          Map.entry("day", Element.text((scene, frame, text) -> frame.node.pace.skipDay(text))),
          Map.entry(
              "sy:updateperiod",
              Element.text((scene, frame, text) -> frame.node.pace.updatePeriod(text))),
          Map.entry(
              "sy:updatefrequency",
              Element.text((scene, frame, text) -> frame.node.pace.updateFrequency(text))));

  private DateElements() {}
}
