package dev.stemma.cut;

import dev.stemma.sign.Detector;
import java.util.List;

/** The detectors of this room, in the order in which evidence is listed. */
public final class CutSigns {
    public static final List<Detector> ALL = List.of(
            new CutCharacter(),
            new CutMarkup(),
            new CutRow(),
            new CutWord(),
            new CutAddress(),
            new CutSentence(),
            new CutStart());

    private CutSigns() {}
}
