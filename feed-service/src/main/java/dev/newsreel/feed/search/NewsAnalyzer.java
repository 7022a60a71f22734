package dev.newsreel.feed.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as readers type them: by UAX 29, without case and accents, the English possessive and
 * plural taken off. What it does to words of other languages it does to queries as well.
 */
final class NewsAnalyzer extends Analyzer {

  private final boolean keepsWords;

  private NewsAnalyzer(boolean keepsWords) {
    this.keepsWords = keepsWords;
  }

  /** Keeps each word beside its singular, so that a beginning finds it as it was written. */
  static NewsAnalyzer ofTexts() {
    return new NewsAnalyzer(true);
  }

  /** Takes words for their singular alone, which the texts have, too. */
  static NewsAnalyzer ofQueries() {
    return new NewsAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    var folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    TokenStream singular =
        keepsWords
            ? new RemoveDuplicatesTokenFilter(
                new EnglishMinimalStemFilter(new KeywordRepeatFilter(folded)))
            : new EnglishMinimalStemFilter(folded);
    return new TokenStreamComponents(words, singular);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream text) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(text));
  }
}
