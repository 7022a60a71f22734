package dev.newsreel.events;

/** Who wrote an article, as the page gives the name. */
public record Author(String name) {}
