package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.CookieWords;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of cookies one a line, with nothing said of each: below a header whose other columns are empty, below words that announce
 * cookies, or nearly all of them known ones. Identifiers of any kind are listed so; the proof is what stands above, or the names.
 */
final class BareNamesReader implements FormReader {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 9;
    private static final int LONGEST_LEAD = 300;

    /** What a header says of cookies and not of the fields of a form, which have a name, a type and a description, too. */
    private static final Set<ColumnRole> OF_COOKIES = EnumSet.of(
            ColumnRole.PROVIDER,
            ColumnRole.DOMAIN,
            ColumnRole.DURATION,
            ColumnRole.CATEGORY,
            ColumnRole.PARTY,
            ColumnRole.STORAGE);

    /** Shares of names that can be nothing else, and of known ones with and without words above that announce them. Set by hand. */
    private static final double TECHNICAL = 0.6;

    private static final double KNOWN_BELOW_WORDS = 0.3;
    private static final double KNOWN_ALONE = 0.6;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            List<Name> names = page.isFree(line) ? namesFrom(page, line) : List.of();
            if (names.isEmpty()) {
                continue;
            }
            int last = names.get(names.size() - 1).line();
            if (isList(page, names)) {
                drafts.add(draft(page, names));
                page.claim(line, last + 1);
            }
            line = last;
        }
        return drafts;
    }

    /**
     * A line that is one name.
     *
     * @param technical whether it can be nothing else
     * @param known whether many sites set it, and no sentence holds the word
     */
    private record Name(int line, Span span, boolean technical, boolean known) {}

    private static List<Name> namesFrom(Page page, int first) {
        List<Name> names = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = first;
                line < lines.count() && page.isFree(line) && names.size() < MOST_ROWS;
                line = lines.nextFilled(line + 1)) {
            Optional<Name> name = name(page, line);
            if (name.isEmpty()) {
                break;
            }
            names.add(name.get());
        }
        return names;
    }

    /** What is no technical name must begin small: a title over names begins large. */
    private static Optional<Name> name(Page page, int line) {
        Lines lines = page.lines();
        Span all = lines.trimmed(line);
        Span span = Lines.isBullet(lines.text(), all.start(), all.end()) ? lines.trim(all.start() + 1, all.end()) : all;
        if (span.length() > CookieNames.LONGEST) {
            return Optional.empty();
        }
        String words = PlainWords.of(span.of(lines.text()));
        if (!CookieNames.isPossible(words) || Hostlike.is(words)) {
            return Optional.empty();
        }
        boolean letters = words.chars().allMatch(Character::isLetter);
        boolean known = CookieNames.isKnown(words) && !letters;
        boolean technical = known || (CookieNames.isTechnical(words) && !letters);
        return technical || CookieNames.isKnown(words) || Character.isLowerCase(words.charAt(0))
                ? Optional.of(new Name(line, span, technical, known))
                : Optional.empty();
    }

    private static boolean isList(Page page, List<Name> names) {
        int size = names.size();
        long technical = names.stream().filter(Name::technical).count();
        long known = names.stream().filter(Name::known).count();
        long distinct = names.stream()
                .map(name -> name.span().of(page.text()))
                .distinct()
                .count();
        if (technical < TECHNICAL * size || distinct < size) {
            return false;
        }
        int first = names.get(0).line();
        return isBelowHeader(page, first, known > 0)
                || (size >= LEAST_ROWS
                        && known >= (isBelowWords(page, first) ? KNOWN_BELOW_WORDS : KNOWN_ALONE) * size);
    }

    /**
     * A header of cookies over lines, {@code Name}, {@code Retention}, and maybe a label over rows below it; where it says nothing of
     * cookies, one of the names must be known.
     */
    private static boolean isBelowHeader(Page page, int first, boolean known) {
        Lines lines = page.lines();
        int line = lines.lastFilled(first - 1);
        if (line >= 0 && page.cell(line).isSection()) {
            line = lines.lastFilled(line - 1);
        }
        int cells = 0;
        boolean names = false;
        boolean ofCookies = known;
        for (; line >= 0 && page.role(line).isPresent() && cells < MOST_COLUMNS; line = lines.lastFilled(line - 1)) {
            ColumnRole role = page.role(line).get();
            names |= role == ColumnRole.NAMES;
            ofCookies |= OF_COOKIES.contains(role);
            cells++;
        }
        return names && ofCookies && cells > 1;
    }

    /** Words that speak of cookies and are no whole sentence: a title, or what a colon ends. */
    private static boolean isBelowWords(Page page, int first) {
        Lines lines = page.lines();
        int above = lines.lastFilled(first - 1);
        if (above < 0 || lines.width(above) > LONGEST_LEAD) {
            return false;
        }
        String words = PlainWords.of(lines.of(above));
        return CookieWords.areIn(words) && !words.endsWith(".");
    }

    private static TableDraft draft(Page page, List<Name> names) {
        TableDraft draft = new TableDraft(
                Table.Form.FLATTENED, page.captionAbove(names.get(0).line()));
        draft.columns(1);
        for (Name name : names) {
            draft.add(new TableDraft.Row(
                    Table.Row.Kind.RECORD, name.span(), List.of(TableDraft.Cell.of(name.span(), page.text()))));
        }
        return draft;
    }
}
