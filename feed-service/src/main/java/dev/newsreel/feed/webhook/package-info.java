/** Stories to webhooks: signed as Standard Webhooks, or as messages for Discord and Slack. */
@NullMarked
package dev.newsreel.feed.webhook;

import org.jspecify.annotations.NullMarked;
