package dev.stemma.align;

/** The textbook table: the oracle for the fast ones. */
final class SlowDistance {
    private SlowDistance() {}

    static int[] lastRow(String a, String b, boolean headFree) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = headFree ? 0 : j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row;
    }

    static int whole(String a, String b) {
        return lastRow(a, b, false)[b.length()];
    }

    /** Least distance with one stretch of {@code b} left out, at whatever place. */
    static int gap(String a, String b) {
        int best = Integer.MAX_VALUE;
        String backB = reversed(b);
        for (int i = 0; i <= a.length(); i++) {
            int[] head = lastRow(a.substring(0, i), b, false);
            int[] tail = lastRow(reversed(a.substring(i)), backB, false);
            for (int start = 0; start <= b.length(); start++) {
                for (int end = start; end <= b.length(); end++) {
                    best = Math.min(best, head[start] + tail[b.length() - end]);
                }
            }
        }
        return best;
    }

    /** Unit by unit: {@code StringBuilder.reverse} keeps surrogate pairs together. */
    static String reversed(String text) {
        char[] back = new char[text.length()];
        for (int i = 0; i < back.length; i++) {
            back[i] = text.charAt(back.length - 1 - i);
        }
        return new String(back);
    }
}
