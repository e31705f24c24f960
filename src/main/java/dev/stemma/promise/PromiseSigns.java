package dev.stemma.promise;

import dev.stemma.sign.Detector;
import java.util.List;

/** The detectors of this room, in the order in which evidence is listed. */
public final class PromiseSigns {
    public static final List<Detector> ALL = List.of(
            new BareHeading(),
            new PromisedSections(),
            new MissingSection(),
            new Pagination(),
            new Wall(),
            new Loading(),
            new ReadOn());

    private PromiseSigns() {}
}
