/**
 * Which documents are copies of which, and how.
 *
 * <p>Here live the candidates that sketches propose, their verification by exact edit distance, the typed relations and the
 * star clusters. Here live no reading of texts (the caller gives them by number), no slots (room {@code template}) and no
 * verdict on completeness (room {@code completeness}): that a copy is a part of another one is a relation, not a reproach.
 *
 * <p><b>Terms.</b> A <i>witness</i> is one document as this room sees it: digests, lengths, sketches. Witnesses with the
 * same clean text are one <i>distinct text</i>. A <i>candidate</i> is a pair that sketches propose; an <i>edge</i> is one that was
 * verified. A <i>star</i> is a representative and the members verified against it: a member never represents, so nothing is
 * in a cluster because of a chain of likenesses. The <i>exemplar</i> of a star is a member of another one that its
 * representative verifies against, as it would have if that member represented: nothing joins by it, but what was lost can be
 * told beside it. Where there is none, it is the representative that has most of it as a <i>fragment</i>: a part that is too small to
 * be told from a text of its own, a cookie notice that is also the last section of the terms.
 *
 * <p><b>Order.</b> Texts are visited from the longest masked key text down, of equal lengths one that nothing accuses first, then
 * by smallest id: so the most complete copy represents, and a long site name makes no copy more complete. The result depends on the set of witnesses alone, not on
 * their order or on the number of threads.
 *
 * <p><b>Exact or bound.</b> A rough alignment, an upper bound of the distance, is made first. Within the threshold it proves
 * the relation; up to 15 % above it, or when the sketches say that most of each text is in the other, the exact distance
 * decides, for texts of up to some 200,000 characters; beyond, the pair is taken for unlike, which is the one place where a
 * near pair may be missed. Distances that are reported are exact
 * where that is cheap ({@code Distances}), else the bound.
 *
 * <p><b>Linear time.</b> Only representatives are in the index, a fingerprint keeps a limited number of them, a text may
 * look at a limited number of postings and verifies a limited number of candidates. A second index, of what members have
 * beyond their representatives, and a limited number of members of the stars that a representative shares most with, give
 * exemplars, of which two are verified. So neither a hundred thousand copies of one text nor one paragraph in a million
 * documents makes all pairs.
 *
 * <p><b>Sources.</b> A. Broder (1997) on containment; J. Aslam, E. Pelekhov, D. Rus, The star clustering algorithm (2004);
 * the shape of the index after the near-duplicate work of Marin ("rarest probes, a cap on document frequency").
 *
 * <p><b>Example.</b> Two renderings of one policy for two sites: equal masked key texts, so {@code TEMPLATE}; the same text
 * cut after two thirds: {@code TRUNCATED}, although two thirds is also all the resemblance that the two have. A text of the
 * same length with another paragraph in the place of one is no truncated copy: other text stands there, none is missing.
 */
package dev.stemma.dedup;
