package dev.stemma.completeness;

import java.util.List;

/** All detectors, in the order in which evidence is listed. */
final class Detectors {
    static final List<Detector> ALL = List.of(
            new EmptyText(),
            new NoDocument(),
            new TransportFacts(),
            new ParserFindings(),
            new CutCharacter(),
            new CutMarkup(),
            new CutRow(),
            new CutWord(),
            new CutAddress(),
            new CutSentence(),
            new CutStart(),
            new BareHeading(),
            new PromisedSections(),
            new MissingSection(),
            new Pagination(),
            new Wall(),
            new Loading(),
            new ReadOn(),
            new DoubledText());

    private Detectors() {}
}
