package dev.stemma.table;

import java.util.List;

/** All readers, the surest first: what one has claimed, the next does not see. */
final class FormReaders {
    static final List<FormReader> ALL = List.of(
            new MarkedUpReader(),
            new BorderedReader(),
            new PipeReader(),
            new TabReader(),
            new SemicolonReader(),
            new AlignedReader(),
            new LabelledReader(),
            new GluedReader(),
            new ListedReader(),
            new FlattenedReader(),
            new NamedLinesReader(),
            new BareNamesReader());

    private FormReaders() {}
}
