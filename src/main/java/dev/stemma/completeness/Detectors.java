package dev.stemma.completeness;

import dev.stemma.cut.CutSigns;
import dev.stemma.promise.PromiseSigns;
import dev.stemma.sign.Detector;
import java.util.List;
import java.util.stream.Stream;

/** All detectors, in the order in which evidence is listed: those of this room, and those of the rooms below. */
final class Detectors {
    static final List<Detector> ALL = Stream.<List<Detector>>of(
                    List.of(new EmptyText(), new NoDocument(), new TransportFacts(), new ParserFindings()),
                    CutSigns.ALL,
                    PromiseSigns.ALL,
                    List.of(new DoubledText()))
            .flatMap(List::stream)
            .toList();

    private Detectors() {}
}
