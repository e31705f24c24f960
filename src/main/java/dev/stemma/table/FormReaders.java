package dev.stemma.table;

import dev.stemma.flat.FlatReaders;
import dev.stemma.listed.ListedReaders;
import dev.stemma.page.FormReader;
import dev.stemma.wrapped.WrappedReaders;
import java.util.List;

/** All readers, those of the rooms below among them, the surest first: what one has claimed, the next does not see. */
final class FormReaders {
    static final List<FormReader> ALL = List.of(
            new MarkedUpReader(),
            new BorderedReader(),
            new RuledReader(),
            new PipeReader(),
            WrappedReaders.TABS,
            new SemicolonReader(),
            WrappedReaders.ALIGNED,
            ListedReaders.LABELLED,
            FlatReaders.GLUED,
            ListedReaders.LISTED,
            FlatReaders.FLATTENED,
            FlatReaders.NAMED_LINES,
            ListedReaders.BARE_NAMES);

    private FormReaders() {}
}
