package dev.newsreel.allinone;

import dev.newsreel.runtime.access.Scope;
import java.util.Set;

/** What to do now, printed when everything runs. */
final class Welcome {

  private final Settings settings;
  private final Progress progress;

  Welcome(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  void print(Connections connections) {
    var feed = "http://localhost:" + Service.FEED.port(settings);
    progress.say("Newsreel is up after %.1f s".formatted(Progress.seconds(progress.sinceStart())));
    progress.detail("dashboard", feed);
    progress.detail("stream", "curl -N " + feed + "/api/franchises/bosch/stream");
    access(connections);
    progress.detail("logs", Logs.file(settings).toString());
    progress.detail("stop", "Ctrl-C, or: newsreel down");
  }

  private void access(Connections connections) {
    try (var keys = Keys.at(connections.store())) {
      if (keys.all().isEmpty()) {
        var first = keys.create("first key", Set.of(Scope.ADMIN), null);
        progress.detail("first key", first.secret() + " (may do everything; shown only now)");
      }
      progress.detail("sign in", keys.signInLink(settings) + " (once, within 15 minutes)");
    }
  }
}
