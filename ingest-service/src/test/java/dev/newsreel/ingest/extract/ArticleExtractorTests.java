package dev.newsreel.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleExtractorTests {

  @Test
  void readsTheParagraphsOfAnArticleAndNotWhatStandsAroundThem() {
    ExtractedArticle article =
        Pages.extract(
            """
            <body><nav><a href="/">Home</a> <a href="/tv">TV</a></nav>
            <article><h1>Ballard returns</h1>
            <p>%s</p><div class="related-stories"><p>Related: %s</p></div><p>%s</p></article>
            <footer>All rights reserved by the outlet that owns this page, for ever.</footer></body>
            """
                .formatted(Pages.prose(1), Pages.prose(2), Pages.prose(3)));

    assertThat(article.text()).isEqualTo(Pages.prose(1) + "\n\n" + Pages.prose(3));
  }

  @Test
  void givesNoTextForAPageWithoutProse() {
    assertThat(Pages.extract("<body><a href='/'>Home</a></body>").text()).isEmpty();
  }
}
