package dev.newsreel.ingest.extract.body;

import java.util.BitSet;

/**
 * Which elements of a page are not the article, and which are captions.
 *
 * @param furniture numbers of the elements that are furniture or inside it
 * @param captions numbers of the elements that are captions or inside one
 */
record Parts(BitSet furniture, BitSet captions) {

  boolean isText(int element) {
    return !furniture.get(element) && !captions.get(element);
  }
}
