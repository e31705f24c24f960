package dev.stemma.repair;

import java.util.List;

/** The rules, in the order in which they run. To add one: write it, and add its line. */
public final class RepairRules {
    /** In run order: first what hides characters, then characters, then the marks of formats, then style and layout. */
    public static final List<RepairRule> ALL = List.of(
            new FixDataUrls(),
            new FixTerminalEscapes(),
            new FixEntities(),
            new FixMojibake(),
            new FixC1(),
            new FixLineEnds(),
            new FixControls(),
            new FixHardWraps(),
            new FixHyphenation(),
            new FixInvisible(),
            new FixLigatures(),
            new FixWidth(),
            new FixNormalForm(),
            new FixSpaces(),
            new FixMarkdownLinks(),
            new FixAutolinks(),
            new FixMarkdownEmphasis(),
            new FixMarkdownEscapes(),
            new FixQuotes(),
            new FixBlankLines());

    private RepairRules() {}

    /** The names, in run order. */
    static List<String> names() {
        return ALL.stream().map(RepairRule::name).toList();
    }
}
