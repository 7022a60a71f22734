package dev.newsreel.ingest.parse.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Guesses the character set of bytes that are not UTF-8 and declare nothing true. Each candidate
 * decodes a sample, and the share of characters that a text of its language would be made of is its
 * score.
 */
final class CharsetGuess {

  private static final int SAMPLE_BYTES = 64 << 10;
  private static final double CONVINCING = 0.6;
  private static final String FALLBACK = "windows-1252";

  private record Candidate(String label, String charset, ToDoubleFunction<String> score) {}

  /** The most frequent characters of running text; they make up a third to a half of it. */
  private static final String GB_COMMON =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运";

  private static final String BIG5_COMMON =
      "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運";

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("euc-jp", "EUC-JP", CharsetGuess::japanese),
          new Candidate("shift_jis", "windows-31j", CharsetGuess::japanese),
          new Candidate("euc-kr", "x-windows-949", CharsetGuess::korean),
          new Candidate("big5", "Big5", text -> chinese(text, BIG5_COMMON)),
          new Candidate("gb2312", "GB18030", text -> chinese(text, GB_COMMON)),
          new Candidate("windows-1251", "windows-1251", CharsetGuess::cyrillic),
          new Candidate("koi8-r", "KOI8-R", CharsetGuess::cyrillic));

  private CharsetGuess() {}

  static String of(Bytes body) {
    Bytes sample = body.sample(SAMPLE_BYTES);
    return CANDIDATES.stream()
        .map(candidate -> Map.entry(candidate.label(), score(sample, candidate)))
        .filter(scored -> scored.getValue() >= CONVINCING)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(FALLBACK);
  }

  private static double score(Bytes sample, Candidate candidate) {
    return sample
        .strictly(Charset.forName(candidate.charset()))
        .map(text -> candidate.score().applyAsDouble(text))
        .orElse(0.0);
  }

  private static double japanese(String text) {
    return share(text, c -> isKana(c) ? 1.6 : isIdeograph(c) ? 0.5 : isWidePunctuation(c) ? 1 : 0);
  }

  private static double korean(String text) {
    return share(text, c -> c >= 0xAC00 && c <= 0xD7A3 ? 1 : isWidePunctuation(c) ? 0.5 : 0);
  }

  private static double chinese(String text, String common) {
    return share(
        text,
        c -> common.indexOf(c) >= 0 ? 1.5 : isIdeograph(c) ? 0.4 : isWidePunctuation(c) ? 1 : 0);
  }

  /**
   * Running text is mostly small letters, beside each other: the same bytes in the wrong Cyrillic
   * set are mostly capitals, and those of a western language stand alone between ASCII letters.
   */
  private static double cyrillic(String text) {
    double sum = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        beyondAscii++;
        boolean inWord =
            (i > 0 && isCyrillic(text.charAt(i - 1)))
                || (i + 1 < text.length() && isCyrillic(text.charAt(i + 1)));
        sum += inWord ? cyrillic(text.charAt(i)) : 0;
      }
    }
    return beyondAscii == 0 ? 0 : sum / beyondAscii;
  }

  private static double cyrillic(char c) {
    return c >= 0x430 && c <= 0x44F ? 1 : isCyrillic(c) ? 0.3 : 0;
  }

  private static boolean isCyrillic(char c) {
    return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451;
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FE;
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isWidePunctuation(int c) {
    return (c >= 0x3000 && c <= 0x3011) || (c >= 0xFF00 && c <= 0xFF5E);
  }

  private interface Weight {
    double of(int character);
  }

  private static double share(String text, Weight weight) {
    double sum = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        beyondAscii++;
        sum += weight.of(text.charAt(i));
      }
    }
    return beyondAscii == 0 ? 0 : sum / beyondAscii;
  }
}
