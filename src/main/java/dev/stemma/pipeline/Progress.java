package dev.stemma.pipeline;

/** Told of a run's progress, from one thread. */
public interface Progress {
    /** Nobody is looking. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void advanced(long done, long total, long bytes) {}
    };

    /** A stage begins. */
    void stage(String name);

    /**
     * The stage went on.
     *
     * @param done inputs or clusters so far
     * @param total how many there are, 0 while unknown
     * @param bytes bytes so far, 0 where they do not matter
     */
    void advanced(long done, long total, long bytes);
}
