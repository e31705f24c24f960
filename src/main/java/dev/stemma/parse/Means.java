package dev.stemma.parse;

/**
 * What a parser may use.
 *
 * @param limits what parsing may cost
 * @param workers the child processes
 */
record Means(ParseLimits limits, WorkerPool workers) {}
