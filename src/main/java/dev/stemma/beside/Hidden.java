package dev.stemma.beside;

/**
 * Which names are left out by rule: what an operating system or a version control puts beside the captures. The folder in which Scrapy keeps
 * the answers that it got is none of these.
 */
public final class Hidden {
    private static final String SCRAPY = ".scrapy";

    private Hidden() {}

    /** One name of a file or a folder. */
    public static boolean isHidden(String name) {
        return (name.startsWith(".") && !name.equals(".") && !name.equals("..") && !name.equals(SCRAPY))
                || name.equals("__MACOSX")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }

    /** A whole path inside an archive. */
    public static boolean leftOutInArchive(String path) {
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
                if (isHidden(path.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
