package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the files of a catalog agree with each other: ids, references, networks, shared forms.
 */
final class RelationCheck {

  private final List<FranchiseFile> files;
  private final Set<String> networks;
  private final Faults faults;
  private final Map<String, String> franchises = new HashMap<>();
  private final Map<String, String> shows = new HashMap<>();

  RelationCheck(List<FranchiseFile> files, Set<String> networks, Faults faults) {
    this.files = files;
    this.networks = networks;
    this.faults = faults;
  }

  void check() {
    files.forEach(this::ids);
    files.forEach(this::references);
    sharedForms();
  }

  private void ids(FranchiseFile file) {
    claim(franchises, "franchise", file.franchise().id(), file, file.franchise());
    file.franchise().shows().forEach(show -> claim(shows, "show", show.id(), file, show));
  }

  private void claim(
      Map<String, String> owners, String what, String id, FranchiseFile file, Record owner) {
    var line = file.lines().of(owner, "id");
    var first = owners.putIfAbsent(id, file.name() + ":" + line);
    if (first != null) {
      faults.error(
          file.name(), line, what + " id " + id + " must be unique but is also in " + first);
    }
  }

  private void references(FranchiseFile file) {
    var franchise = file.franchise();
    var parent = franchise.parent();
    if (parent != null && !franchises.containsKey(parent)) {
      faults.error(
          file.name(),
          file.lines().of(franchise, "parent"),
          "parent must be the id of a franchise but is: " + parent);
    }
    redirects(file);
    franchise.shows().forEach(show -> references(file, show));
  }

  private void redirects(FranchiseFile file) {
    var former = file.franchise().redirects();
    for (int i = 0; i < former.size(); i++) {
      var line = file.lines().of(file.franchise(), "redirects", i);
      var first = franchises.putIfAbsent(former.get(i), file.name() + ":" + line);
      if (first != null) {
        faults.error(
            file.name(),
            line,
            "redirect " + former.get(i) + " must be a former id but is in use in " + first);
      }
    }
  }

  private void references(FranchiseFile file, Show show) {
    var lines = file.lines();
    var origin = show.spinOffOf();
    if (origin != null && (!shows.containsKey(origin) || origin.equals(show.id()))) {
      faults.error(
          file.name(),
          lines.of(show, "spinOffOf"),
          "spin-off-of must be the id of another show but is: " + origin);
    }
    for (int i = 0; i < show.alsoIn().size(); i++) {
      var other = show.alsoIn().get(i);
      if (!franchises.containsKey(other) || other.equals(file.franchise().id())) {
        faults.error(
            file.name(),
            lines.of(show, "alsoIn", i),
            "also-in must be the id of another franchise but is: " + other);
      }
    }
    show.networks().stream()
        .filter(broadcast -> !networks.contains(broadcast.network()))
        .forEach(broadcast ->
            faults.error(
                file.name(),
                lines.of(broadcast),
                "network must be in networks.yaml but is: " + broadcast.network()));
  }

  private void sharedForms() {
    var byText =
        files.stream()
            .flatMap(file -> Form.of(file).stream())
            .collect(Collectors.groupingBy(form -> SurfaceForm.fold(form.text())));
    byText.values().forEach(this::shared);
  }

  /** What two franchises share is by that alone neither unique nor strong in either. */
  private void shared(List<Form> forms) {
    var owners =
        forms.stream().map(form -> form.file().franchise().id()).collect(Collectors.toSet());
    if (owners.size() > 1) {
      forms.stream().filter(Form::isSure).forEach(form -> twoFranchises(form, forms));
    }
    var titles = new ArrayList<Form>();
    forms.stream()
        .filter(RelationCheck::isTitle)
        .filter(form -> form.show() != null && form.show().firstAired() == null)
        .forEach(titles::add);
    if (forms.stream().filter(RelationCheck::isTitle).count() > 1) {
      titles.forEach(
          form -> error(form, "is the title of another show too, so both must say first-aired"));
    }
  }

  private void twoFranchises(Form form, List<Form> forms) {
    var others =
        forms.stream()
            .map(Form::target)
            .filter(target -> !target.equals(form.target()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    error(form, "names " + others + " too, so it must be homonym or weaker in each");
  }

  private static boolean isTitle(Form form) {
    return form.show() != null && form.text().equals(form.show().title());
  }

  private void error(Form form, String message) {
    faults.error(form.file().name(), form.line(), "alias \"" + form.text() + "\" " + message);
  }
}
