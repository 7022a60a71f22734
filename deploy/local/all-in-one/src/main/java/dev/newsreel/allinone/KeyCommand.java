package dev.newsreel.allinone;

import dev.newsreel.localstack.home.FolderLock;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.access.NewKey;
import dev.newsreel.runtime.access.Scope;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code newsreel key ...}: makes, shows and ends API keys. */
final class KeyCommand {

  private static final String USAGE =
      """
      newsreel key create [--name NAME] [--scope read,push,...] [--days N]
      newsreel key list
      newsreel key rotate ID
      newsreel key revoke ID
      newsreel key sign-in
      scopes: %s\
      """
          .formatted(
              Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", ")));

  private static final Set<String> OPTIONS = Set.of("--name", "--scope", "--days");

  private final Settings settings;
  private final PrintStream out;

  KeyCommand(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int run(List<String> args) throws Exception {
    if (args.isEmpty()) {
      throw new IllegalArgumentException("what about keys?\n" + USAGE);
    }
    refuseUnknownOptions(args);
    Logs.off();
    return settings.store().isPresent() || isRunning()
        ? run(args, settings.store().orElse("mongodb://127.0.0.1:" + settings.storePort()))
        : onStoppedHome(args);
  }

  /** A mistyped option must not make a key with other rights than were meant. */
  private static void refuseUnknownOptions(List<String> args) {
    for (String arg : args) {
      String name = arg.split("=", 2)[0];
      if (name.startsWith("--") && !OPTIONS.contains(name)) {
        throw new IllegalArgumentException("not known: " + name + "\n" + USAGE);
      }
    }
  }

  private boolean isRunning() throws Exception {
    try (var lock = FolderLock.take(settings.home()).orElse(null)) {
      return lock == null;
    }
  }

  private int onStoppedHome(List<String> args) {
    try (var store = DurableMongo.start(settings.home().resolve("store"), DurableMongo.FREE_PORT)) {
      return run(args, store.uri());
    }
  }

  private int run(List<String> args, String store) {
    try (var keys = Keys.at(store)) {
      switch (args.getFirst()) {
        case "create" -> show(create(keys, args));
        case "list" -> keys.all().forEach(key -> out.println(line(key)));
        case "rotate" -> show(keys.rotate(id(args)).orElseThrow(() -> unknown(args)));
        case "revoke" -> out.println(line(keys.revoke(id(args)).orElseThrow(() -> unknown(args))));
        case "sign-in" -> out.println(keys.signInLink(settings));
        default ->
            throw new IllegalArgumentException("not known: key " + args.getFirst() + "\n" + USAGE);
      }
      return 0;
    }
  }

  private static NewKey create(Keys keys, List<String> args) {
    var scopes = option(args, "scope").orElse("read");
    return keys.create(option(args, "name").orElse(scopes), scopes(scopes), days(args));
  }

  private static Set<Scope> scopes(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .map(Scope::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Duration days(List<String> args) {
    return option(args, "days").map(Long::valueOf).map(Duration::ofDays).orElse(null);
  }

  private void show(NewKey made) {
    out.println(line(made.key()));
    out.println(made.secret() + "   (shown only now)");
  }

  private static String line(ApiKey key) {
    var scopes = key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(","));
    var end =
        key.revoked() != null
            ? "revoked " + key.revoked()
            : key.expires() != null ? "until " + key.expires() : "valid";
    return "%s  %-24s %-24s %s".formatted(key.id(), key.name(), scopes, end);
  }

  private static String id(List<String> args) {
    if (args.size() < 2) {
      throw new IllegalArgumentException("which key? Its id is in: newsreel key list");
    }
    return args.get(1);
  }

  private static IllegalArgumentException unknown(List<String> args) {
    return new IllegalArgumentException("there is no key " + id(args) + "; see newsreel key list");
  }

  /** The value of {@code --name value} or {@code --name=value}. */
  private static Optional<String> option(List<String> args, String name) {
    var flag = "--" + name;
    for (var i = 1; i < args.size(); i++) {
      if (args.get(i).startsWith(flag + "=")) {
        return Optional.of(args.get(i).substring(flag.length() + 1));
      }
      if (args.get(i).equals(flag) && i + 1 < args.size()) {
        return Optional.of(args.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
