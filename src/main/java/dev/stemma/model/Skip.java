package dev.stemma.model;

/**
 * An input that a rule leaves out unchanged: unchanged since the last run, a folder's hidden file, a WARC request record.
 *
 * @param origin what was skipped
 * @param reason the rule, in a word or two
 */
public record Skip(Origin origin, String reason) implements Ingested {}
