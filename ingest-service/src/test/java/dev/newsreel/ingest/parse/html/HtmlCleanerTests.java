package dev.newsreel.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCleanerTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Two <em>words</em></p>                     | <p>Two <em>words</em></p>
          <IMG SRC=x.gif ALT='a "b" c' Border=0>        | <img alt="a &quot;b&quot; c" border="0" src="http://a.example/b/x.gif" />
          <br><br/><hr />                               | <br /><br /><hr />
          <a href="?q=1&amp;r=2">x</a>                  | <a href="http://a.example/b/c?q=1&amp;r=2">x</a>
          <a href=http://x.example/">x</a>              | <a href="http://x.example/&quot;">x</a>
          <a title="1 > 0" class="k">x</a>              | <a class="k" title="1 &gt; 0">x</a>
          <div/>x                                       | <div></div>x
          <b onclick="x()" style="color:red">x</b>      | <b>x</b>
          <font color="#f00">x</font>                   | <font color="#f00">x</font>
          a<script>b</script>c                          | ac
          a<script>b                                    | a
          a<!-- b -->c                                  | ac
          a<!-- b                                       | a
          <blink>x</blink>                              | x
          <object data="x"><p>y</p></object>            | <p>y</p>
          <p><svg><title>x</title></svg>y</p>           | <p>y</p>
          <![CDATA[x]]>                                 | &lt;![CDATA[x]]>
          <a href="mailto:a@b.example">x</a>            | <a href="mailto:a@b.example">x</a>
          <a href="tel:123">x</a>                       | <a href="tel:123">x</a>
          <a href="custom:123">x</a>                    | <a href="">x</a>
          """)
  void keepsWhatIsSafe(String html, String expected) {
    assertThat(HtmlCleaner.clean(html, "http://a.example/b/c")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a & b,a & b", "Q&A,Q&amp;A", "&copy; &eacute;,&copy; &eacute;", "&bogus; x,&amp;bogus; x",
        "&#146; &#x92;,&#x2019; &#x2019;", "&#8217;,&#8217;",
    "&#39;&#34;,'''\"'", "1 < 2,1 < 2", "<<b>x</b>,&lt;<b>x</b>", "a <,a &lt;",
        "&#xfffffff;,&#xfffd;", "&#x;,&amp;#x;"
  })
  void keepsTextText(String html, String expected) {
    assertThat(HtmlCleaner.clean(html, "")).isEqualTo(expected);
  }

  @Test
  void leavesRelativeAddressesAloneWithoutABase() {
    assertThat(HtmlCleaner.clean("<a href=\"x/y\">z</a>", "")).isEqualTo("<a href=\"x/y\">z</a>");
  }

  @Test
  void givesTheTextAReaderSees() {
    assertThat(
            PlainText.of(
                "<p>One&nbsp;&amp; <b>t</b>wo</p><ul><li>three</li><li>four</li></ul><script>x</script>"))
        .isEqualTo("One & two three four");
  }
}
