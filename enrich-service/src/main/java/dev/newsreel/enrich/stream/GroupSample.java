package dev.newsreel.enrich.stream;

/**
 * A consumer group at one moment.
 *
 * @param members how many consume
 * @param committed sum of the committed offsets of all partitions
 * @param lag records that are not committed yet
 */
record GroupSample(int members, long committed, long lag) {}
