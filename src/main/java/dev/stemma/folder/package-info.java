/**
 * What the folder of a run holds for people beside its database, and what people write about it.
 *
 * <p>Here live {@linkplain dev.stemma.folder.Manifest the manifest}, clean texts and the {@linkplain dev.stemma.folder.FileNames names}
 * of their files, {@linkplain dev.stemma.folder.LedgerFile ledger files}, captures in quarantine, and {@linkplain
 * dev.stemma.folder.DecisionFile decisions}. Out of scope: the database (room {@code store}), work files that one run leaves to the
 * next (room {@code spool}), pages (room {@code report}).
 *
 * <p><b>Terms.</b> <i>OUT</i> is the folder of a run. A <i>ledger file</i> leads from a clean text back to its source, byte for byte.
 *
 * <p><b>Sources.</b> RFC 8259 (JSON). Each file names its scheme, and a changed one has another name.
 *
 * <p><b>Example.</b> {@code FileNames.of("../a.html", ".txt")} is a path below the folder of clean texts, whatever the id says.
 */
package dev.stemma.folder;
