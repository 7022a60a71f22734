package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Franchise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        franchise(file, Spelling.KEBAB, faults).ifPresent(franchises::add);
      }
    }
    if (files.stream().noneMatch(CatalogLoader::isNetworks)) {
      faults.error(NETWORKS, 1, "must be in the catalog's folder but is missing");
    }
    return check(franchises, networks, faults);
  }

  /**
   * The catalog that one changed franchise would make.
   *
   * @param current what the franchise joins; an entry of the same id is replaced
   */
  static CatalogReading replace(CatalogFile file, Spelling spelling, Catalog current) {
    var faults = new Faults();
    var read = franchise(file, spelling, faults);
    if (read.isEmpty()) {
      return new CatalogReading.Refused(faults.sorted());
    }
    var files = new ArrayList<FranchiseFile>();
    for (Franchise franchise : current.franchises().values()) {
      if (!franchise.id().equals(read.get().franchise().id())) {
        files.add(new FranchiseFile(franchise.id(), franchise, new Lines(spelling)));
      }
    }
    files.add(read.get());
    return check(files, current.networks().values(), faults);
  }

  private static boolean isNetworks(CatalogFile file) {
    return file.name().equals(NETWORKS) || file.name().endsWith("/" + NETWORKS);
  }

  private static boolean isFranchise(CatalogFile file) {
    return file.name().matches("(.*/)?" + FRANCHISES + "[^/]+\\.yaml");
  }

  private static CatalogReading check(
      List<FranchiseFile> files, Collection<Network> networks, Faults faults) {
    var forms = new FormCheck(faults);
    var facts = new FactCheck(faults);
    files.forEach(forms::check);
    files.forEach(facts::check);
    var names = networks.stream().map(Network::name).collect(java.util.stream.Collectors.toSet());
    new RelationCheck(files, names, faults).check();
    return faults.hasErrors()
        ? new CatalogReading.Refused(faults.sorted())
        : new CatalogReading.Read(
            Catalog.of(0, files.stream().map(FranchiseFile::franchise).toList(), networks),
            faults.sorted());
  }

  private static Optional<FranchiseFile> franchise(
      CatalogFile file, Spelling spelling, Faults faults) {
    var lines = new Lines(spelling);
    var root = root(file, faults);
    var franchise =
        root == null ? null : binder(file, spelling, lines, faults).bind(root, Franchise.class);
    return Optional.ofNullable(franchise).map(read -> new FranchiseFile(file.name(), read, lines));
  }

  private static List<Network> networks(CatalogFile file, Faults faults) {
    var lines = new Lines(Spelling.KEBAB);
    var binder = binder(file, Spelling.KEBAB, lines, faults);
    var networks = new ArrayList<Network>();
    switch (root(file, faults)) {
      case null -> {}
      case SequenceNode list -> list.getValue().forEach(node -> add(networks, binder, node));
      case Node other -> faults.error(file.name(), Lines.of(other), "must be a list of networks");
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

  private static @Nullable Node root(CatalogFile file, Faults faults) {
    try {
      var settings =
          LoadSettings.builder().setLabel(file.name()).setCodePointLimit(1 << 20).build();
      var root = new Compose(settings).composeString(file.text());
      if (root.isEmpty()) {
        faults.error(file.name(), 1, "must not be empty");
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      faults.error(file.name(), line, "is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      faults.error(file.name(), 1, "is no YAML: " + e.getMessage());
    }
    return null;
  }
}
