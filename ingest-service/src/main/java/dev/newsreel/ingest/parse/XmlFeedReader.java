package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of the RSS and Atom families, and says when a document is a web page. Elements that
 * are not closed are closed by the end of the one around them, or by the next entry.
 */
final class XmlFeedReader {

  /**
   * Elements that no content holds: meeting one inside content means that the content was not
   * closed.
   */
  private static final Set<String> NEVER_CONTENT =
      Set.of("item", "entry", "channel", "feed", "rss", "rdf:rdf");

  private static final Set<String> PAGE_ROOTS = Set.of("html", "xhtml:html");

  /** What begins a page that does not even say html; but it may stand before a feed, too. */
  private static final Set<String> PAGE_SIGNS =
      Set.of("head", "body", "meta", "script", "div", "p");

  private static final Set<String> SPEAKS_FOR_ALL =
      Set.of("feed", "rss", "rdf:rdf", "entry", "item", "content", "content:encoded");

  private final MarkupTokenizer tokens;
  private final FeedScene scene;
  private final OpenElements open;
  private int tooDeep;
  private boolean isPage;
  private boolean looksLikePage;
  private boolean cut;

  XmlFeedReader(String text, String base, Problems problems) {
    this.scene = new FeedScene(problems);
    this.tokens =
        MarkupTokenizer.xml(
            text, (message, position) -> problems.add(Kind.MALFORMED, message, position));
    this.open = new OpenElements(Frame.document(base, scene.feed()));
  }

  /** Reads to the end, or to where it is plain that this is a web page. */
  FeedScene read() {
    for (Token token = tokens.next();
        token != Token.END_OF_TEXT && !isPage;
        token = tokens.next()) {
      switch (token) {
        case START -> start();
        case END -> end();
        case TEXT, CDATA -> data(token);
        case END_OF_TEXT -> {}
      }
    }
    open.closeFrom(1);
    if (isPage) {
      scene.betterFormat(FeedFormat.HTML);
    } else if (looksLikePage) {
      scene.format(FeedFormat.HTML);
    }
    return scene;
  }

  private void data(Token token) {
    Capture capture = open.top().capture;
    if (capture != null && tooDeep == 0) {
      boolean whole = capture.data(tokens, token);
      cut(whole);
    }
  }

  private void cut(boolean whole) {
    if (!whole && !cut) {
      cut = true;
      scene.problem(
          Kind.LIMIT,
          "a text has more than " + ParseLimits.TEXT + " characters; the rest is left out");
    }
  }

  private void start() {
    scene.at(tokens.tagPosition());
    Capture capture = open.top().capture;
    if (open.size() > ParseLimits.DEPTH) {
      tooDeep();
    } else if (capture == null || !capture.mayHoldMarkup()) {
      startElement();
    } else if (!NEVER_CONTENT.contains(open.top().namespaces.key(tokens.name()))) {
      startInline(capture);
    } else {
      closeContent();
      startElement();
    }
  }

  private void tooDeep() {
    if (tooDeep == 0) {
      scene.problem(
          Kind.LIMIT,
          "more than "
              + ParseLimits.DEPTH
              + " elements inside each other; deeper ones are left out");
    }
    tooDeep += tokens.isSelfClosing() ? 0 : 1;
  }

  private void startInline(Capture capture) {
    String name = tokens.name().substring(tokens.name().lastIndexOf(':') + 1);
    boolean endWanted = capture.start(name, tokens.attributes(), tokens.isSelfClosing());
    if (!tokens.isSelfClosing()) {
      open.add(
          open.top()
              .inline(tokens.name(), endWanted ? () -> capture.end(name) : Element.Ending.NOTHING));
    }
  }

  private void closeContent() {
    scene.problem(
        Kind.MALFORMED, "<" + tokens.name() + "> begins inside a text that is not closed");
    while (open.top().capture != null) {
      open.close();
    }
  }

  private void startElement() {
    Attributes attributes = tokens.attributes();
    Namespaces namespaces = namespaces(open.top().namespaces, attributes);
    String key = namespaces.key(tokens.name());
    if (open.size() == 1 && PAGE_ROOTS.contains(key)) {
      isPage = true;
      return;
    }
    looksLikePage |= open.size() == 1 && PAGE_SIGNS.contains(key);
    closeEntryBefore(key);
    documentTypeTells();
    Frame frame = open.top().child(tokens.name(), namespaces, base(open.top().base, attributes));
    open.add(frame);
    frame.ending = FeedElements.of(key).begin(scene, frame, attributes);
    languageOf(frame, attributes.get("xml:lang", "lang"));
    if (tokens.isSelfClosing()) {
      open.close();
    }
  }

  /** Older versions of RSS are told by their document type alone. */
  private void documentTypeTells() {
    String doctype = tokens.doctype();
    if (open.size() == 1
        && doctype != null
        && doctype.toLowerCase(Locale.ROOT).contains("netscape")) {
      scene.format(FeedFormat.RSS_091);
    }
  }

  /** An entry inside an entry means that the first was not closed. */
  private void closeEntryBefore(String key) {
    int entry = OpenElements.isEntry(key) ? open.lastEntry() : 0;
    if (entry > 0) {
      scene.problem(Kind.MALFORMED, "<" + tokens.name() + "> begins before the last one is closed");
      open.closeFrom(entry);
    }
  }

  private static String base(String outer, Attributes attributes) {
    String base = attributes.get("xml:base", "base");
    return base == null ? outer : Addresses.base(outer, base);
  }

  /**
   * A language said for the root is that of the feed, and one said for an entry or its content that
   * of the entry.
   */
  private static void languageOf(Frame frame, @Nullable String language) {
    if (language != null && SPEAKS_FOR_ALL.contains(frame.key)) {
      frame.node.language(language.strip(), Draft.WEAK);
    }
  }

  private static Namespaces namespaces(Namespaces outer, Attributes attributes) {
    Namespaces inner = outer;
    for (int i = 0; i < attributes.size(); i++) {
      String name = attributes.name(i);
      if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':')) {
        inner = inner == outer ? outer.inner() : inner;
        inner.declare(name.length() == 5 ? "" : name.substring(6), attributes.value(i));
      }
    }
    return inner;
  }

  private void end() {
    scene.at(tokens.tagPosition());
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    int element = open.last(tokens.name());
    if (element == 0) {
      scene.problem(Kind.MALFORMED, "</" + tokens.name() + "> closes nothing");
      return;
    }
    if (element < open.size() - 1 && !open.top().isInline()) {
      scene.problem(
          Kind.MALFORMED, "</" + tokens.name() + "> comes before </" + open.top().name + ">");
    }
    open.closeFrom(element);
  }
}
