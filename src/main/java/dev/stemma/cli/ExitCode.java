package dev.stemma.cli;

/** What the process ends with; the numbers are a promise. */
public enum ExitCode {
    DONE(0),
    FATAL(1),
    USAGE(2),
    QUARANTINED(3),
    GATE(4),
    INTERRUPTED(130);

    public final int number;

    ExitCode(int number) {
        this.number = number;
    }
}
