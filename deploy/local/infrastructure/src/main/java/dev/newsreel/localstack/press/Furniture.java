package dev.newsreel.localstack.press;

import static dev.newsreel.localstack.press.Markup.xml;

/** What surrounds an article and must not be taken for it; it names shows on purpose. */
final class Furniture {

  private Furniture() {}

  static String above(Outlet outlet) {
    return """
    <div id="cookie-banner" role="dialog"><p>We and our 214 partners use cookies to show you offers about television.</p>
    <button>Accept all</button><button>Manage choices</button></div>
    <header class="site-header"><a href="/" class="logo">%s</a>
    <nav><ul><li><a href="/tv">TV</a></li><li><a href="/film">Film</a></li><li><a href="/tag/yellowstone">Yellowstone</a></li>\
    <li><a href="/tag/star-trek">Star Trek</a></li><li><a href="/tag/ncis">NCIS</a></li></ul></nav></header>
    """
        .formatted(xml(outlet.name()));
  }

  static String sharing() {
    return """
    <div class="share-buttons"><span>Share this</span> <a href="#copy">Copy link</a> <a href="#mail">Email</a> \
    <a href="#post">Post</a></div>\
    """;
  }

  static String below(Story story) {
    return """
    <section class="newsletter-signup"><h3>Get our newsletter</h3><p>Every Friday: what to stream at the weekend.</p>
    <form><input type="email" placeholder="Your email"><button>Subscribe</button></form></section>
    <aside class="related-posts"><h3>Related stories</h3><ul>
    <li><a href="/news/the-boys-finale">The Boys finale: ten questions we still have</a></li>
    <li><a href="/news/severance-map">A map of the severed floor</a></li>
    <li><a href="/news/best-dragons">House of the Dragon: every dragon, ranked</a></li></ul></aside>
    <section id="comments"><h3>3 comments</h3>
    <div class="comment"><b>sofa_critic</b><p>Still better than the NCIS crossover.</p></div>
    <div class="comment"><b>anon77</b><p>First! Also, bring back Doctor Who.</p></div></section>
    </main>
    <footer><p>More in %s. This outlet and its stories are made up. All rights reserved.</p>
    <ul><li><a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul></footer>
    """
        .formatted(xml(story.section()));
  }
}
