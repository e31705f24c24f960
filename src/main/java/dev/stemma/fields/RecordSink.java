package dev.stemma.fields;

import dev.stemma.model.Rejection.Code;

/** Who takes the records of one file, each as it is read. */
public interface RecordSink {
    /**
     * One of several.
     *
     * @param member its number or name in the file
     */
    void record(String member, Fields fields);

    /** One that is the whole of the file. */
    void whole(Fields fields);

    /**
     * What stands where a record should, and is none.
     *
     * @param message what it is, to be read behind its place
     */
    void reject(String member, Code code, String message);
}
