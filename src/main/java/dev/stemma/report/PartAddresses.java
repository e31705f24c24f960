package dev.stemma.report;

/** The addresses under which {@link ServedParts} are served, ready for an {@code href}: what was text of the corpus is percent-encoded. */
public interface PartAddresses {
    String document(String id);

    String cluster(String id);

    /** Of the list of all documents of a cluster, the least similar first. */
    String members(String cluster);

    /** Of the page that lays two texts beside each other, the first on the left. */
    String comparison(String a, String b);

    /** Of a list or a part: {@code documents}, {@code clusters}, {@code templates}, {@code incomplete}, {@code cookies}, {@code method}... */
    String part(String name);
}
