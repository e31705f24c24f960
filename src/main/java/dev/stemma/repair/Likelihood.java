package dev.stemma.repair;

/** How likely a character is what a writer meant, in points: 4 for a curly quote, below 0 for what few texts hold. */
final class Likelihood {
    private Likelihood() {}

    static int of(int c) {
        if (c < 0x100) {
            return c < 0xA0 ? -1 : 2;
        }
        if (c >= 0x10000) {
            return supplementary(c);
        }
        if (Character.getType(c) == Character.PRIVATE_USE) {
            return -3;
        }
        if (c < 0x300) {
            return latin(c);
        }
        if (c < 0x2000) {
            return isRareBelow2000(c) ? -1 : 1;
        }
        if (c < 0x2200) {
            return isEveryday(c) ? 4 : 1;
        }
        return c >= 0xE000 && c < 0xF900 ? -3 : c == 0xFEFF ? 4 : c == 0xFFFD ? 2 : 1;
    }

    private static int supplementary(int c) {
        boolean picture = c >= 0x1F000 && c < 0x1FB00;
        return picture ? 3 : -1;
    }

    private static int latin(int c) {
        boolean romanian = c >= 0x218 && c <= 0x21B;
        boolean apostrophe = c == 0x2BB || c == 0x2BC;
        if (c == 0x17F || c == 0x138) {
            return -1; // long s, kra
        }
        if (c < 0x180 || romanian || apostrophe) {
            return 1;
        }
        boolean african = c == 0x254 || c == 0x259 || c == 0x25B;
        return african ? 0 : c < 0x250 ? -1 : -2;
    }

    /** Combining marks, accents of ancient Greek, historic and minority Cyrillic, Hebrew points, Syriac to Mandaic: a likelier reading is an accident. */
    private static boolean isRareBelow2000(int c) {
        return c < 0x386
                || (c > 0x4C0 && c < 0x4D0)
                || (c >= 0x460 && c < 0x490)
                || (c >= 0x500 && c < 0x531)
                || (c >= 0x591 && c < 0x5D0)
                || (c >= 0x700 && c < 0x900);
    }

    /** Dashes, quotes, bullet, ellipsis, euro, trademark: most of what is garbled in English. */
    private static boolean isEveryday(int c) {
        return switch (c) {
            case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x20AC, 0x2122 -> true;
            default -> false;
        };
    }
}
