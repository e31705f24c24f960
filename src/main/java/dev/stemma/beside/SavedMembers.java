package dev.stemma.beside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link SavedBeside} for the folders of an archive whose members are known before they are read. Not thread-safe. */
public final class SavedMembers {
    /** A path of more folders is no saved page's: each folder of it is kept by its whole path, and a path may have 32,000. */
    private static final int MOST_FOLDERS = 100;

    private final Map<String, Set<String>> folders = new HashMap<>();
    private final Map<String, Optional<String>> leftOut = new HashMap<>();
    private final ExportedFiles.Opener archive;

    /** @param archive opens a member by its path */
    public SavedMembers(List<String> paths, ExportedFiles.Opener archive) {
        this.archive = archive;
        if (paths.stream().anyMatch(SavedBeside::mayBeIn)) {
            paths.stream().filter(path -> !isDeep(path)).forEach(this::add);
        }
    }

    private static boolean isDeep(String path) {
        return path.chars().filter(c -> c == '/').limit(MOST_FOLDERS + 1L).count() > MOST_FOLDERS;
    }

    private void add(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            folders.computeIfAbsent(path.substring(0, from), folder -> new HashSet<>())
                    .add(path.substring(from, slash));
            from = slash + 1;
        }
        folders.computeIfAbsent(path.substring(0, from), folder -> new HashSet<>())
                .add(path.substring(from));
    }

    /** Why a member is left out; empty for what is read. */
    public Optional<String> leftOut(String path) {
        if (folders.isEmpty() || isDeep(path)) {
            return Optional.empty();
        }
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            Optional<String> folder = leftOut.get(path.substring(0, slash));
            if (folder == null) {
                folder = beside(path.substring(0, from)).leftOut(path.substring(from, slash), true);
                leftOut.put(path.substring(0, slash), folder);
            }
            if (folder.isPresent()) {
                return folder;
            }
            from = slash + 1;
        }
        return beside(path.substring(0, from)).leftOut(path.substring(from), false);
    }

    private SavedBeside beside(String folder) {
        return SavedBeside.in(folders.getOrDefault(folder, Set.of()), name -> archive.open(folder + name));
    }
}
