package dev.stemma.table;

import java.util.Arrays;

/** The free lines below a header, blank ones left out, to the next header or the end; looked at only as far as somebody asks. */
final class Below {
    private static final int MOST_LINES = 2500;

    private final Page page;
    private int[] numbers = new int[32];
    private int count;
    private int next;

    private Below(Page page, int first) {
        this.page = page;
        this.next = page.lines().nextFilled(first);
    }

    static Below of(Page page, int first) {
        return new Below(page, first);
    }

    /** Whether there is an {@code i}-th line, from 0. */
    boolean has(int i) {
        while (count <= i && next < page.lines().count() && count < MOST_LINES) {
            boolean header =
                    page.role(next).isPresent() && !FlatHeader.at(page, next).isEmpty();
            if (!page.isFree(next) || header) {
                next = page.lines().count();
                break;
            }
            numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
            numbers[count++] = next;
            next = page.lines().nextFilled(next + 1);
        }
        return i < count;
    }

    FlatLine get(int i) {
        return page.cell(numbers[i]);
    }
}
