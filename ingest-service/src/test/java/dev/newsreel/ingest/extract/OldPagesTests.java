package dev.newsreel.ingest.extract;

import static dev.newsreel.ingest.extract.Pages.extract;
import static dev.newsreel.ingest.extract.Pages.prose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pages as outlets made them before they described themselves: tables for the layout, font tags,
 * line breaks for paragraphs, no metadata.
 */
class OldPagesTests {

  private static final URI ADDRESS = URI.create("http://screen.example/story.asp?id=7");
  private static final String TITLE = "<head><title>Ballard returns for more</title></head>";
  private static final String NAVIGATION =
      "<a href='/'>Home</a> | <a href='/news'>News</a> | <a href='/tv'>TV</a><br>";
  private static final String OTHERS =
      """
      <b>Top stories</b><br><a href='/1'>Another story about something else entirely</a><br>
      <a href='/2'>A second story one could read after this</a><br>
      <a href='/3'>And the third of them, which is long too</a>
      """;

  @Test
  void readsAColumnOfATableWhereLineBreaksPartTheParagraphs() {
    ExtractedArticle article =
        extract(
            TITLE
                + "<body><table width=760><tr><td colspan=3>"
                + NAVIGATION
                + "</td></tr><tr><td width=150>"
                + OTHERS
                + "</td><td><font size=5><b>Ballard returns for more</b></font><br>"
                + "<font size=1>By JO DOE<br>Posted: June 5, 2009</font><br><br><font face=Arial>"
                + String.join("<br><br>", prose(1), prose(2), "\"We did it,\" she said.", prose(3))
                + "<br><br></font></td><td>"
                + OTHERS
                + "</td></tr><tr><td colspan=3><font size=1>Copyright 2009 The Daily Screen."
                + " All rights reserved.</font></td></tr></table></body>",
            ADDRESS);

    assertThat(paragraphs(article))
        .containsExactly(prose(1), prose(2), "\"We did it,\" she said.", prose(3));
    assertThat(article.title().text()).isEqualTo("Ballard returns for more");
    assertThat(article.published()).isEqualTo("2009-06-05T00:00Z");
  }

  @Test
  void readsParagraphsThatAreNeverClosed() {
    ExtractedArticle article =
        extract(
            "<HTML><HEAD><TITLE>The Daily Screen: Ballard returns for more</TITLE></HEAD><BODY>"
                + "<CENTER><TABLE><TR><TD>"
                + OTHERS
                + "</TD><TD><H2>Ballard returns for more</H2><I>By Jo Doe, staff writer</I>"
                + "<P>"
                + String.join("<P>", prose(1), prose(2), prose(3))
                + "<HR><A HREF=/mail>E-mail this story</A> | <A HREF=/print>Print this story</A>"
                + "</TD></TR></TABLE></CENTER></BODY></HTML>",
            ADDRESS);

    assertThat(paragraphs(article)).containsExactly(prose(1), prose(2), prose(3));
    assertThat(article.title().text()).isEqualTo("Ballard returns for more");
  }

  @Test
  void readsATableWithARowForEachParagraph() {
    ExtractedArticle article =
        extract(
            TITLE
                + "<table><tr><td>"
                + OTHERS
                + "</td></tr></table><table><tr><td>"
                + String.join("</td></tr><tr><td>", prose(1), prose(2), prose(3))
                + "</td></tr></table>",
            ADDRESS);

    assertThat(paragraphs(article)).containsExactly(prose(1), prose(2), prose(3));
  }

  @Test
  void readsATableInsideTheCellOfATable() {
    ExtractedArticle article =
        extract(
            TITLE
                + "<table><tr><td><table><tr><td>"
                + OTHERS
                + "</td></tr></table></td><td><table><tr><td class=headline>Ballard returns for"
                + " more</td></tr><tr><td><p>"
                + String.join("</p><p>", prose(1), prose(2))
                + "</p></td></tr><tr><td><p>"
                + prose(3)
                + "</p></td></tr></table></td></tr></table>",
            ADDRESS);

    assertThat(paragraphs(article)).containsExactly(prose(1), prose(2), prose(3));
  }

  @Test
  void readsFontTagsInsideParagraphs() {
    ExtractedArticle article =
        extract(
            TITLE
                + "<table><tr><td><p><font face=Verdana>"
                + String.join(
                    "</font></p><p><font face=Verdana>", prose(1), "Short line.", prose(2))
                + "</font></p></td><td>"
                + OTHERS
                + "</td></tr></table>",
            ADDRESS);

    assertThat(paragraphs(article)).containsExactly(prose(1), "Short line.", prose(2));
  }

  @Test
  void readsAWeblogWhoseFirstHeadingIsItsName() {
    ExtractedArticle article =
        extract(
            """
            <html><head><title>Ballard returns for more &laquo; Screen Blog</title></head><body>
            <div id=header><h1><a href="/">Screen Blog</a></h1></div><div id=content><div class=post>
            <h2><a href="/7" rel=bookmark>Ballard returns for more</a></h2><div class=entry>
            <p>%s</p><p>%s</p><p>This entry was posted on Friday, June 5th, 2009 at 3:00 pm and is
            filed under TV.</p></div></div>
            <ol class=commentlist><li><cite>Ann</cite> Says:<p>I liked the first season more than I
            thought I would, and now this, which is great news for all of us.</p></li></ol></div>
            <div id=sidebar><ul><li><a href=/a>June 2009</a></li></ul></div></body></html>
            """
                .formatted(prose(1), prose(2)),
            ADDRESS);

    assertThat(article.title().text()).isEqualTo("Ballard returns for more");
    assertThat(paragraphs(article)).containsExactly(prose(1), prose(2));
  }

  @Test
  void readsTextThatStandsInTheBodyItself() {
    ExtractedArticle article =
        extract(
            TITLE
                + "<body><h3>Ballard returns for more</h3>"
                + String.join("<p>", prose(1), prose(2), prose(3))
                + "</body>",
            ADDRESS);

    assertThat(paragraphs(article)).containsExactly(prose(1), prose(2), prose(3));
  }

  private static List<String> paragraphs(ExtractedArticle article) {
    return article.content().stream()
        .filter(block -> block.zone() == Zone.LEAD || block.zone() == Zone.BODY)
        .map(Block::text)
        .toList();
  }
}
