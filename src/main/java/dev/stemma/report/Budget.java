package dev.stemma.report;

/** An amount of text that may still go into the page; used up in reading order, so that the same tables give the same page. */
final class Budget {
    private long left;

    Budget(long amount) {
        this.left = amount;
    }

    /** Takes {@code amount} if that much is left. */
    boolean take(long amount) {
        if (amount > left) {
            return false;
        }
        left -= amount;
        return true;
    }
}
