package dev.stemma.schema;

import dev.stemma.json.Json;
import dev.stemma.model.Rejection;
import dev.stemma.model.Relation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of a table. The components of each record are the columns of its table, in order; see {@code schema.tsv}. */
public sealed interface Row
        permits DocumentRow,
                CookieRow,
                Row.ClusterRow,
                Row.EdgeRow,
                Row.SlotRow,
                Row.FamilyRow,
                Row.MatchRow,
                Row.FillRow,
                Row.PassageRow,
                Row.LedgerRow,
                Row.QuarantineRow,
                Row.RunRow {
    StoreTable table();

    /**
     * A line of the table of clusters.
     *
     * @param template absent for a cluster of one
     */
    record ClusterRow(
            String cluster,
            String representative,
            int size,
            int sites,
            int domains,
            double weakest,
            OptionalDouble diameter,
            Optional<String> template)
            implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.CLUSTERS;
        }
    }

    /** A line of the table of edges; {@code a} and {@code b} are ids of documents. */
    record EdgeRow(
            String a,
            String b,
            Relation relation,
            double jaccard,
            double containment,
            int editDistance,
            double similarity,
            double templateSimilarity)
            implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.EDGES;
        }
    }

    /** A line of the table of slots. */
    record SlotRow(String cluster, String slot, String type, String document, String value, boolean leak)
            implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.SLOTS;
        }
    }

    /** A line of the table of families: one cluster of one family. */
    record FamilyRow(String family, String cluster, double share, int sharedChars) implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.FAMILIES;
        }
    }

    /** A line of the table of matches: a document and the given template that it was made from. */
    record MatchRow(String document, String template, double similarity, double held, double contained) implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.MATCHES;
        }
    }

    /** A line of the table of fills: what a document has in a slot of a given template. */
    record FillRow(String document, String template, String slot, String type, String value) implements Row {
        @Override
        public StoreTable table() {
            return StoreTable.FILLS;
        }
    }

    /** A line of the table of passages: text that several templates have. */
    record PassageRow(int passage, int clusters, int chars, String text, List<String> foundIn) implements Row {
        public PassageRow {
            foundIn = List.copyOf(foundIn);
        }

        @Override
        public StoreTable table() {
            return StoreTable.PASSAGES;
        }
    }

    /** A line of the table of ledgers: all places where one rule did the same, or would not. */
    record LedgerRow(
            String document,
            int entry,
            String rule,
            List<Integer> starts,
            List<Integer> ends,
            String before,
            String after,
            Optional<String> refused,
            String evidence)
            implements Row {
        public LedgerRow {
            starts = List.copyOf(starts);
            ends = List.copyOf(ends);
        }

        @Override
        public StoreTable table() {
            return StoreTable.LEDGERS;
        }
    }

    /** A line of the table of the quarantine. */
    record QuarantineRow(
            String origin,
            String stage,
            String code,
            Optional<String> limit,
            Optional<String> observed,
            String message,
            Optional<String> sha256)
            implements Row {
        /** The row that says why there is no document. */
        public static QuarantineRow of(Rejection rejection) {
            return new QuarantineRow(
                    rejection.origin().toString(),
                    rejection.stage(),
                    rejection.code().word(),
                    rejection.limit(),
                    rejection.observed(),
                    rejection.message(),
                    rejection.sha256());
        }

        @Override
        public StoreTable table() {
            return StoreTable.QUARANTINE;
        }
    }

    /**
     * A line of the table of runs.
     *
     * @param configuration a JSON object
     * @param skips a JSON object
     */
    record RunRow(
            int run,
            String version,
            String configuration,
            long seen,
            long documents,
            long skipped,
            long quarantined,
            long clusters,
            Map<String, Double> seconds,
            String skips)
            implements Row {
        public RunRow {
            if (seen != documents + skipped + quarantined) {
                throw new IllegalArgumentException("inputs were lost: seen " + seen + " is not documents " + documents
                        + " + skipped " + skipped + " + quarantined " + quarantined);
            }
        }

        /** {@code map} as a column holds it: a JSON object on one line. */
        public static String json(Map<String, ?> map) {
            return new String(Json.bytes(map), StandardCharsets.US_ASCII);
        }

        @Override
        public StoreTable table() {
            return StoreTable.RUNS;
        }
    }
}
