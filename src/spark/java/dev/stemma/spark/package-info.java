/**
 * The same run on Apache Spark, for a corpus that outgrows one machine: the stages' own classes on partitions, and the joins
 * between them. One machine and Spark give the same tables.
 *
 * <p>Here live the cutting of inputs into slices, the work files, the carrying of texts to where they are compared and judged,
 * and the writing of tables as Parquet. Here live no rules: what a document is, which pairs are candidates, what verifies, how
 * a cluster is judged is asked of {@code pipeline} and {@code dedup}.
 *
 * <p><b>Terms.</b> A <i>slice</i> is what one task reads: a file, or whole lines of one. A <i>place</i> is the number of a
 * capture in the order in which one machine would read it. A <i>bin</i> is the work of one task over texts, with the documents
 * that are carried to it.
 *
 * <p><b>Why the stars come out the same.</b> The star rule is sequential and depends on all representatives so far. The driver
 * plays it over ids and sketches alone and guesses where only texts could tell; executors compare the texts of the pairs that
 * it guessed about; and so on until it guesses nothing (see {@link dev.stemma.dedup.Rehearsal}).
 *
 * <p>This room has a source root and a Maven profile of its own: Spark's class path changes the XML parser inside Tika, so
 * nothing else is built or tested with it. {@code docs/scale.md} has the plan with its figures.
 *
 * <p><b>Example.</b> {@code spark-submit --class dev.stemma.spark.Stemma stemma-spark.jar run hdfs:///crawl -o hdfs:///out}.
 */
package dev.stemma.spark;
