package dev.stemma.record;

import dev.stemma.charset.Bom;
import dev.stemma.csv.TableForm;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Transcoding;
import dev.stemma.model.Rejection.Code;
import dev.stemma.text.Cut;
import java.io.IOException;
import java.util.Optional;

/**
 * CSV and TSV files with a document a row, by their name, and what comes on standard input or in UTF-16 under {@code .txt} when it is surely one. Without any of
 * the text columns a file is a text itself, as a list of cookies is; unless another column seems to hold texts: then it is rejected
 * with the names of its columns, as the raw table would pass for one document. A table that has no names is read when it has one column of
 * addresses and one of texts.
 *
 * <p>Each row is decoded on its own, as JSON lines are: UTF-8, and when it is not that, what {@code RecordCharset} finds.
 */
final class TableReader implements Reader {
    /** How much of a table tells its form. */
    private static final int SAMPLE = 1 << 18;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        // whether the columns hold texts is known to the options, so it is asked again in read
        return entry.named(".csv", ".tsv") || entry.isStandardInput() || isUnicodeText(entry, head);
    }

    /** What a spreadsheet saves as "Unicode text": cells between tabs, in UTF-16 with its mark, under a name in {@code .txt}. */
    private static boolean isUnicodeText(Entry entry, byte[] head) {
        boolean wide = Bom.of(head).filter(mark -> mark.length() == 2).isPresent();
        return wide && entry.named(".txt");
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        FieldNames names = intake.options().fields();
        byte[] head = entry.head(SAMPLE);
        boolean tabs = entry.named(".tsv") || isUnicodeText(entry, head);
        TableForm form = TableForm.of(Transcoding.toUtf8(head), head.length < SAMPLE, tabs, names);
        boolean named = entry.named(".csv", ".tsv");
        if (form.hasPayload(names)
                && (named || form.isSure() || (entry.isStandardInput() && !names.equals(FieldNames.defaults())))) {
            new TableDocuments(form, entry, intake).read(SAMPLE);
            return;
        }
        Optional<String> column = named || form.isSure() ? form.textColumn(names) : Optional.empty();
        if (column.isPresent()) {
            intake.reject(
                    entry.origin(),
                    Code.NO_TEXT_FIELD,
                    form.isWithoutNames()
                            ? "a table without names above its columns, whose first row is a document already: write a line"
                                    + " of names above it, such as url" + (char) form.separator() + "text"
                            : "a table with none of the text columns " + names.asked() + "; it has "
                                    + Cut.shown(form.columns().toString()) + ", and \""
                                    + Cut.shown(column.get())
                                    + "\" seems to hold texts: name the column with --text-field or --html-field, or give the"
                                    + " file a name in .txt if all of it is one text");
            return;
        }
        intake.whole(entry);
    }
}
