package dev.stemma.pipeline;

/** Hears of a run's progress. The calls come one after the other, but not always from the same thread. */
public interface Progress {
    /** Nobody is looking. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void read(long seen, long bytes, long total) {}

        @Override
        public void advanced(long done, long total) {}
    };

    /** A stage begins. */
    void stage(String name);

    /**
     * Reading went on.
     *
     * @param seen inputs so far
     * @param bytes of the inputs' files so far, as they are on the disk
     * @param total bytes of them all, 0 while or when unknown
     */
    void read(long seen, long bytes, long total);

    /**
     * Another stage went on.
     *
     * @param done clusters so far
     * @param total how many there are
     */
    void advanced(long done, long total);
}
