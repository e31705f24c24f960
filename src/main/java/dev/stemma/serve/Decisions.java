package dev.stemma.serve;

import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Pair;
import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions about the run that is served. The file is read each time: a person may edit it, or serve the run twice.
 * Thread-safe, and safe against another server.
 */
final class Decisions {
    private final Path file;

    Decisions(Path out) {
        this.file = DecisionFile.beside(out);
    }

    Path file() {
        return file;
    }

    /** Those in force, the oldest first. */
    List<Decision> all() throws IOException {
        return DecisionFile.read(file);
    }

    /** @throws Refused when it contradicts what was decided before */
    void add(Decision decision) throws IOException {
        DecisionFile.update(file, decisions -> with(decisions, decision));
    }

    private static List<Decision> with(List<Decision> before, Decision decision) {
        if (before.contains(decision)) {
            return before;
        }
        List<Decision> decisions = new ArrayList<>(before);
        decisions.add(decision);
        try {
            DedupOptions.defaults().withPairs(neverMerge(decisions), mustLink(decisions));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    409, "This contradicts an earlier decision, which has to be undone first: " + e.getMessage());
        }
        return decisions;
    }

    void undo(Decision decision) throws IOException {
        DecisionFile.update(file, before -> {
            List<Decision> decisions = new ArrayList<>(before);
            if (!decisions.remove(decision)) {
                throw new Refused(404, "There is no such decision any more.");
            }
            return decisions;
        });
    }

    private static List<Pair> neverMerge(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.NeverMerge.class::isInstance)
                .map(Decision.NeverMerge.class::cast)
                .map(pair -> new Pair(pair.a(), pair.b()))
                .toList();
    }

    private static List<Pair> mustLink(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.MustLink.class::isInstance)
                .map(Decision.MustLink.class::cast)
                .map(pair -> new Pair(pair.a(), pair.b()))
                .toList();
    }
}
