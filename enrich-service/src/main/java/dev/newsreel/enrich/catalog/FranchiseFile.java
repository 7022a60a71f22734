package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.Franchise;

/** A franchise with the file and the lines it was read from. */
record FranchiseFile(String name, Franchise franchise, Lines lines) {}
