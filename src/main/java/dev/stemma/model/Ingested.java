package dev.stemma.model;

/** What ingest hands on for each thing it saw: nothing that was seen ends as anything else. */
public sealed interface Ingested permits Capture, Skip, Rejection {
    Origin origin();
}
