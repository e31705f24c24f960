package dev.stemma.ingest;

import dev.stemma.beside.Hidden;
import dev.stemma.entry.Entry;
import dev.stemma.model.WrongUse;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the user named, resolved to roots: each a file, a folder, a pattern's files, or standard input. */
final class Inputs {
    private Inputs() {}

    /**
     * One root.
     *
     * @param path the file or folder; null for standard input
     * @param shown how the user named it, with {@code /} between folders
     */
    record Root(Path path, String shown) {
        boolean isStandardInput() {
            return path == null;
        }
    }

    /** The roots, sorted, without repetition. */
    static List<Root> roots(List<String> inputs) {
        if (inputs.isEmpty()) {
            throw new WrongUse("no input: name a file, a folder, a pattern, or - for standard input");
        }
        List<Root> roots = new ArrayList<>();
        for (String input : new TreeSet<>(inputs)) {
            if (input.equals(Entry.STANDARD_INPUT)) {
                roots.add(new Root(null, Entry.STANDARD_INPUT));
                continue;
            }
            if (input.isEmpty()) {
                throw new WrongUse("an input is empty: name a file, a folder, a pattern, or - for standard input");
            }
            Path path = pathOf(input);
            if (path != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                roots.add(new Root(path, shown(input)));
            } else if (isPattern(input)) {
                List<Root> matches = matches(input);
                if (matches.isEmpty()) {
                    throw new WrongUse(input + ": no file matches this pattern; check it, and its quotes");
                }
                roots.addAll(matches);
            } else {
                throw new WrongUse(input + ": no such file or folder; check the path");
            }
        }
        return roots;
    }

    /** Usage errors that show only inside a root. */
    static void check(Root root) {
        if (root.isStandardInput()) {
            return;
        }
        if (!Files.exists(root.path())) {
            throw new WrongUse(root.shown() + ": a link to nowhere; check where it points");
        }
        if (!Files.isReadable(root.path())) {
            throw new WrongUse(root.shown() + ": no permission to read it; change its mode or run as its owner");
        }
        if (Files.isDirectory(root.path())) {
            try (Stream<Path> all = Files.walk(root.path())) {
                if (all.noneMatch(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
                    throw new WrongUse(root.shown() + ": the folder has no files; name one that has");
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // something in it cannot be listed: reading will say what, in the quarantine
            }
        }
    }

    static String shown(String input) {
        String slashes = java.io.File.separatorChar == '\\' ? input.replace('\\', '/') : input;
        String cut = slashes;
        while (cut.length() > 1 && cut.endsWith("/")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }

    private static Path pathOf(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean isPattern(String input) {
        return input.indexOf('*') >= 0 || input.indexOf('?') >= 0 || input.indexOf('[') >= 0 || input.indexOf('{') >= 0;
    }

    /** The files that a glob names, sorted; {@code **} goes into folders. */
    private static List<Root> matches(String pattern) {
        String shown = shown(pattern);
        int firstMark = shown.length();
        for (char mark : new char[] {'*', '?', '[', '{'}) {
            int at = shown.indexOf(mark);
            firstMark = at >= 0 ? Math.min(firstMark, at) : firstMark;
        }
        int slash = shown.lastIndexOf('/', firstMark);
        String base = slash < 0 ? "" : slash == 0 ? "/" : shown.substring(0, slash);
        Path folder = Path.of(base);
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + shown.substring(slash + 1));
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new WrongUse(pattern + ": not a valid pattern (" + e.getDescription() + ")");
        }
        List<Root> matches = new ArrayList<>();
        collect(base.isEmpty() ? Path.of(".") : folder, base, "", shown.substring(slash + 1), matcher, matches);
        matches.sort(java.util.Comparator.comparing(Root::shown));
        return matches;
    }

    private static void collect(
            Path folder, String base, String below, String glob, PathMatcher matcher, List<Root> matches) {
        boolean deeper = glob.contains("**") || glob.indexOf('/') >= 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                String relative = below.isEmpty() ? name : below + "/" + name;
                if (Hidden.isHidden(name)) {
                    continue;
                }
                if (matcher.matches(Path.of(relative))) {
                    matches.add(new Root(
                            child,
                            base.isEmpty() ? relative : base.equals("/") ? "/" + relative : base + "/" + relative));
                } else if (deeper && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, base, relative, glob, matcher, matches);
                }
            }
        } catch (IOException e) {
            // a folder that cannot be listed matches nothing
        }
    }
}
