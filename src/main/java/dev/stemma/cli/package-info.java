/**
 * The command line: arguments in, exit code out.
 *
 * <p>Each command is one class that reads its options, calls one room below and prints what comes back. Data goes to
 * standard output, everything else to standard error. Here live no rules, no thresholds and no SQL but that of the views
 * of {@code show}.
 *
 * <p><b>Exit codes.</b> 0 done; 1 fatal; 2 wrong usage; 3 done, but some inputs are quarantined; 4 a
 * {@code --fail-on} gate was hit; 130 interrupted.
 *
 * <p><b>Terminal.</b> The launcher tells through {@code STEMMA_COLUMNS} whether standard output is a window and how wide,
 * through {@code STEMMA_PROGRESS} the same of standard error, through
 * {@code STEMMA_COMMAND} by what name it was called. {@code NO_COLOR} and {@code TERM=dumb} are honoured.
 * Sources: no-color.org, the command line rules in {@code docs/command-line.md}.
 *
 * <p><b>Example.</b> {@code stemma show stemma-out incomplete} prints a line for each document that is not whole.
 */
package dev.stemma.cli;
