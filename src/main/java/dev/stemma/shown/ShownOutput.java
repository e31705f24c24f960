package dev.stemma.shown;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * The one door through which text of the corpus reaches the page: hidden characters are made visible, then the text is
 * escaped for the place where it stands.
 */
public final class ShownOutput extends OwaspHtmlTemplateOutput {
    /** Writes to {@code out}. */
    public ShownOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(text == null ? null : Visible.text(text));
    }
}
