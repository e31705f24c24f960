package dev.stemma.parse;

import dev.stemma.model.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Which parts of a page stand around the document: menus, headers and footers of the site, consent banners. An element is
 * only a candidate while the page is walked; when its share of the page is known, the candidate is taken or dropped. In
 * doubt it is dropped: text of the document taken for a menu would be lost to all that follows.
 */
final class Zones {
    /** Above this share of the page's text a "menu" or "footer" holds the document. */
    private static final double LARGEST_SHARE = 0.4;
    /** Menus are links: below this share of text inside links it is no menu. */
    private static final double LEAST_LINKS = 0.5;

    private final TextFlow flow;
    private final Deque<Candidate> open = new ArrayDeque<>();
    private final List<Candidate> closed = new ArrayList<>();
    private int documentDepth;
    private long chars;
    private long linkChars;

    Zones(TextFlow flow) {
        this.flow = flow;
    }

    void count(int visible, boolean inLink) {
        chars += visible;
        linkChars += inLink ? visible : 0;
    }

    void enter(Element element) {
        if (isDocument(element)) {
            documentDepth++;
        }
        Optional<ZoneKind> kind = ZoneKind.of(element, documentDepth > 0);
        kind.ifPresent(k -> open.push(new Candidate(element, k, flow.blockCount(), chars, linkChars)));
    }

    @SuppressWarnings("ReferenceEquality") // the very element that was entered
    void leave(Element element) {
        if (isDocument(element)) {
            documentDepth--;
        }
        if (!open.isEmpty() && open.peek().element == element) {
            Candidate candidate = open.pop();
            candidate.lastBlock = flow.blockCount();
            candidate.chars = chars - candidate.chars;
            candidate.linkChars = linkChars - candidate.linkChars;
            closed.add(candidate);
        }
    }

    /** The blocks with those inside accepted candidates marked. */
    List<Block> mark(List<Block> blocks) {
        Block.Kind[] marks = new Block.Kind[blocks.size()];
        for (Candidate candidate : closed) {
            if (candidate.isAccepted(chars)) {
                for (int i = candidate.firstBlock; i < candidate.lastBlock; i++) {
                    Block block = blocks.get(i);
                    boolean title = candidate.kind == ZoneKind.HEADER
                            && block.kind() == Block.Kind.HEADING
                            && block.level() == 1;
                    if (!title && marks[i] != Block.Kind.BANNER) {
                        marks[i] = candidate.kind.block();
                    }
                }
            }
        }
        List<Block> marked = new ArrayList<>(blocks.size());
        for (int i = 0; i < marks.length; i++) {
            Block block = blocks.get(i);
            marked.add(marks[i] == null ? block : new Block(marks[i], block.span(), 0));
        }
        return marked;
    }

    private static boolean isDocument(Element element) {
        String tag = element.normalName();
        return tag.equals("main")
                || tag.equals("article")
                || element.attr("role").equals("main");
    }

    private static final class Candidate {
        final Element element;
        final ZoneKind kind;
        final int firstBlock;
        int lastBlock;
        long chars;
        long linkChars;

        Candidate(Element element, ZoneKind kind, int firstBlock, long chars, long linkChars) {
            this.element = element;
            this.kind = kind;
            this.firstBlock = firstBlock;
            this.chars = chars;
            this.linkChars = linkChars;
        }

        boolean isAccepted(long pageChars) {
            double share = chars / (double) Math.max(1, pageChars);
            double links = linkChars / (double) Math.max(1, chars);
            return switch (kind) {
                case CONSENT -> true;
                case MENU -> links >= LEAST_LINKS || share <= LARGEST_SHARE / 4;
                case HEADER, FOOTER -> share <= LARGEST_SHARE || links >= LEAST_LINKS;
                case LINKS -> links >= LEAST_LINKS && share <= LARGEST_SHARE;
            };
        }
    }
}
