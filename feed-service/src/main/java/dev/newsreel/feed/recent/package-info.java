/** The newest news items in memory: a ring in log order and lists by what they are about. */
@NullMarked
package dev.newsreel.feed.recent;

import org.jspecify.annotations.NullMarked;
