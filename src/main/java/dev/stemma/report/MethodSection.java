package dev.stemma.report;

import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * How the run was made and what the words mean.
 *
 * @param run the last run's row
 * @param runs how many runs this store has seen
 * @param options what the page may hold
 */
record MethodSection(RunFacts run, long runs, ReportOptions options) implements PageSection {
    /** A word of the tables and what it promises. */
    record Word(String word, String meaning) {}

    static final List<Word> RELATIONS = List.of(
            new Word(
                    "representative", "the most complete copy of its cluster; all other members were compared with it"),
            new Word(
                    "unique",
                    "a copy of no representative, and none was found of it: a cluster of one. It may be near a member of another cluster"),
            new Word("identical", "the same bytes"),
            new Word("equal", "other bytes, the same clean text"),
            new Word("template", "the same template with other values in its slots"),
            new Word("near", "edit similarity of the key texts at or above the threshold"),
            new Word(
                    "truncated",
                    "a part of the representative's text that aligns at or above the threshold; its completeness says whether"
                            + " the rest was lost, or whether the representative holds something else beside it"));

    static final List<Word> STATES = List.of(
            new Word("complete", "no sign that anything is missing"),
            new Word("truncated", "the tail is gone"),
            new Word("headless", "the head is gone"),
            new Word("gapped", "something in the middle is gone"),
            new Word("doubled", "the text, or a large part of it, stands twice"),
            new Word("empty", "no text"),
            new Word("blocked", "a bot wall, a log-in, or a page that asks for JavaScript"),
            new Word("error-page", "the server's error page in place of the document"),
            new Word("redirect-stub", "a page that only leads elsewhere"));

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String title() {
        return "Method";
    }

    @Override
    public String badge() {
        return "";
    }

    @Override
    public void render(HtmlTemplateOutput out) {
        JtemethodGenerated.render(out, null, this);
    }

    static MethodSection read(Scope scope) {
        return new MethodSection(
                RunFacts.read(scope.tables()),
                scope.tables().query("select count(*) as n from runs").get(0).count("n"),
                scope.options());
    }
}
