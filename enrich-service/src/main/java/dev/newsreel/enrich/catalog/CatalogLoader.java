package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Franchise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the files of a catalog: {@code networks.yaml} and one {@code franchises/<id>.yaml} per
 * franchise (YAML 1.2). Either the files hold together and make a catalog, or every fault of every
 * file is told at once. Stateless.
 */
public final class CatalogLoader {

  static final String NETWORKS = "networks.yaml";
  static final String FRANCHISES = "franchises/";
  private static final int LONGEST = 2_000_000;

  /**
   * What a document would change.
   *
   * @param franchises as far as they could be read
   * @param faults that the change brings, warnings too
   */
  record Change(List<Franchise> franchises, List<Fault> faults) {

    boolean isRefused() {
      return faults.stream().anyMatch(Fault::isError);
    }
  }

  private CatalogLoader() {}

  /** The catalog of the files; files of other names are left alone. */
  public static CatalogReading load(Collection<CatalogFile> files) {
    var faults = new Faults();
    var networks = new ArrayList<Network>();
    var franchises = new ArrayList<FranchiseFile>();
    for (CatalogFile file : files) {
      if (isNetworks(file)) {
        networks.addAll(networks(file, faults));
      } else if (isFranchise(file)) {
        franchises.addAll(franchises(file, Spelling.KEBAB, faults));
      }
    }
    if (files.stream().noneMatch(CatalogLoader::isNetworks)) {
      faults.error(NETWORKS, 1, "must be in the catalog's folder but is missing");
    }
    return reading(franchises, networks, faults);
  }

  /**
   * The catalog that changed franchises would make. Only what the change brings counts as a fault:
   * a catalog that was published under older rules can still be changed.
   *
   * @param document franchises, one or several: documents of YAML or elements of a list
   * @param removed ids of franchises that go
   */
  static Change change(
      Catalog current, CatalogFile document, Spelling spelling, Set<String> removed) {
    var faults = new Faults();
    var read =
        document.text().isBlank()
            ? List.<FranchiseFile>of()
            : franchises(document, spelling, faults);
    var gone = new HashSet<>(removed);
    read.forEach(file -> gone.add(file.franchise().id()));
    var before = files(current, Set.of(), spelling);
    var after = new ArrayList<>(files(current, gone, spelling));
    after.addAll(read);
    var networks = current.networks().values();
    check(after, networks, faults);
    var known = new Faults();
    check(before, networks, known);
    return new Change(
        read.stream().map(FranchiseFile::franchise).toList(), faults.without(known).sorted());
  }

  private static List<FranchiseFile> files(
      Catalog catalog, Set<String> without, Spelling spelling) {
    return catalog.franchises().values().stream()
        .filter(franchise -> !without.contains(franchise.id()))
        .map(franchise -> new FranchiseFile(franchise.id(), franchise, new Lines(spelling)))
        .toList();
  }

  private static boolean isNetworks(CatalogFile file) {
    return file.name().equals(NETWORKS) || file.name().endsWith("/" + NETWORKS);
  }

  private static boolean isFranchise(CatalogFile file) {
    return file.name().matches("(.*/)?" + FRANCHISES + "[^/]+\\.yaml");
  }

  private static CatalogReading reading(
      List<FranchiseFile> files, Collection<Network> networks, Faults faults) {
    check(files, networks, faults);
    return faults.hasErrors()
        ? new CatalogReading.Refused(faults.sorted())
        : new CatalogReading.Read(
            Catalog.of(0, files.stream().map(FranchiseFile::franchise).toList(), networks),
            faults.sorted());
  }

  private static void check(
      List<FranchiseFile> files, Collection<Network> networks, Faults faults) {
    var forms = new FormCheck(faults);
    var facts = new FactCheck(faults);
    files.forEach(forms::check);
    files.forEach(facts::check);
    var names = networks.stream().map(Network::name).collect(Collectors.toSet());
    new RelationCheck(files, names, faults).check();
  }

  private static List<FranchiseFile> franchises(
      CatalogFile file, Spelling spelling, Faults faults) {
    var lines = new Lines(spelling);
    var binder = binder(file, spelling, lines, faults);
    var franchises = new ArrayList<FranchiseFile>();
    for (Node node : elements(roots(file, faults))) {
      var franchise = binder.bind(node, Franchise.class);
      if (franchise != null) {
        franchises.add(new FranchiseFile(file.name(), franchise, lines));
      }
    }
    return franchises;
  }

  private static List<Node> elements(List<Node> roots) {
    return roots.stream()
        .flatMap(
            root -> root instanceof SequenceNode list ? list.getValue().stream() : Stream.of(root))
        .toList();
  }

  private static List<Network> networks(CatalogFile file, Faults faults) {
    var lines = new Lines(Spelling.KEBAB);
    var binder = binder(file, Spelling.KEBAB, lines, faults);
    var networks = new ArrayList<Network>();
    for (Node root : roots(file, faults)) {
      if (root instanceof SequenceNode list) {
        list.getValue().forEach(node -> add(networks, binder, node));
      } else {
        faults.error(file.name(), Lines.of(root), "must be a list of networks");
      }
    }
    unique(file, networks, lines, faults);
    return networks;
  }

  private static void add(List<Network> networks, RecordBinder binder, Node node) {
    var network = binder.bind(node, Network.class);
    if (network != null) {
      networks.add(network);
    }
  }

  private static void unique(CatalogFile file, List<Network> networks, Lines lines, Faults faults) {
    Map<String, Integer> seen = new HashMap<>();
    for (Network network : networks) {
      var first = seen.putIfAbsent(network.name(), lines.of(network));
      if (first != null) {
        faults.error(
            file.name(),
            lines.of(network),
            "network " + network.name() + " must be unique but is in line " + first + " too");
      }
    }
  }

  private static RecordBinder binder(
      CatalogFile file, Spelling spelling, Lines lines, Faults faults) {
    return new RecordBinder(
        spelling, lines, (line, message) -> faults.error(file.name(), line, message));
  }

  private static List<Node> roots(CatalogFile file, Faults faults) {
    var roots = new ArrayList<Node>();
    try {
      new Compose(settings(file)).composeAllFromString(file.text()).forEach(roots::add);
      if (roots.isEmpty()) {
        faults.error(file.name(), 1, "must not be empty");
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      faults.error(file.name(), line, "is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      faults.error(file.name(), 1, "is no YAML: " + e.getMessage());
    }
    return roots;
  }

  private static LoadSettings settings(CatalogFile file) {
    return LoadSettings.builder().setLabel(file.name()).setCodePointLimit(LONGEST).build();
  }
}
