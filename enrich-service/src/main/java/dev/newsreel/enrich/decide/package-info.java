/**
 * Turns what was found in an article into at most one record of the news log, whatever dies
 * meanwhile.
 *
 * <p>Of each article that ever entered the log, MongoDB holds a {@link
 * dev.newsreel.enrich.decide.Ledger}: the last decision that the broker acknowledged, and, while
 * there is one, the decision reserved to come next. A decision goes three steps.
 *
 * <ol>
 *   <li><b>Reserve.</b> The next number and the whole record that will carry it are written by
 *       compare-and-set on the ledger's {@code turn}. From then on that number means that record
 *       and nothing else: a reservation is never replaced, only done.
 *   <li><b>Send.</b> The reserved bytes go to the log, and we wait for all replicas'
 *       acknowledgement.
 *   <li><b>Done.</b> The ledger takes the reserved decision for its last one, again by
 *       compare-and-set.
 * </ol>
 *
 * <p>Whoever finds a reservation, after a crash or as a second consumer of the same article, first
 * finishes it: sends the same bytes again and marks them done; only then it decides anew. So:
 *
 * <ul>
 *   <li>killed before <i>reserve</i>: nothing happened, and the article is delivered again;
 *   <li>killed between <i>reserve</i> and <i>send</i>: the next one sends it, once;
 *   <li>killed between <i>send</i> and <i>done</i>, or the acknowledgement was lost: the next one
 *       sends the same bytes under the same number, which readers drop as an echo;
 *   <li>killed after <i>done</i>: the article is delivered again, decided again and found
 *       unchanged;
 *   <li>two at once (a zombie and its successor): one reservation wins, both send its bytes, and a
 *       late sender repeats a number that the log has passed. Two different records never carry one
 *       number, so the rule "greater than the last accepted" accepts each decision exactly once, in
 *       order.
 * </ul>
 *
 * <p>The offset of the article is committed after all this. An article that never had a tag in the
 * stream has no ledger and never enters the log.
 */
@NullMarked
package dev.newsreel.enrich.decide;

import org.jspecify.annotations.NullMarked;
