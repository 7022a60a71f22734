/** Has hubs tell us of news instead of asking for it (WebSub, W3C Recommendation of 2018). */
@NullMarked
package dev.newsreel.ingest.push.websub;

import org.jspecify.annotations.NullMarked;
